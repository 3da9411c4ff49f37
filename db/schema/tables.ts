import { type Kit } from "../kit/sqlite";
import { defineAccess } from "./access";
import { defineAccounts, defineTenants } from "./accounts";
import { defineAnswers } from "./answers";
import { defineFieldwork } from "./fieldwork";
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
  const participation = defineParticipation(owned, roster, programmes);
  return {
    tenant,
    ...accounts,
    ...defineSignIn(kit, accounts),
    ...defineAccess(kit, owned, accounts),
    ...defineInstallationRecords(kit),
    ...roster,
    ...programmes,
    ...participation,
    ...defineAnswers(owned, roster, programmes),
    ...defineRecords(owned, programmes),
    ...defineFieldwork(owned, programmes, participation),
  };
}

export type Tables = ReturnType<typeof defineTables>;
