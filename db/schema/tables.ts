import { type Kit } from "../kit/sqlite";
import { defineAccess } from "./access";
import { defineAccounts, defineTenants } from "./accounts";
import { defineAnswers } from "./answers";
import { defineInstallationRecords } from "./installation";
import { defineParticipation } from "./participation";
import { defineProgrammes } from "./programmes";
import { defineRecords } from "./records";
import { defineRoster } from "./roster";
import { defineSignIn } from "./sign-in";

/** Every table, parents before children: a backup is put back in this order. */
export function defineTables(kit: Kit) {
  const tenant = defineTenants(kit);
  const owned = kit.ownedBy(tenant);
  const accounts = defineAccounts(kit, owned, tenant);
  const roster = defineRoster(owned);
  const programmes = defineProgrammes(owned, roster);
  return {
    tenant,
    ...accounts,
    ...defineSignIn(kit, accounts),
    ...defineAccess(kit, owned, accounts),
    ...defineInstallationRecords(kit),
    ...roster,
    ...programmes,
    ...defineParticipation(owned, roster, programmes),
    ...defineAnswers(owned, roster, programmes),
    ...defineRecords(owned, programmes),
  };
}

export type Tables = ReturnType<typeof defineTables>;
