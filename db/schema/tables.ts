import { type Kit } from "../kit/sqlite";
import { defineAccounts, defineTenants } from "./accounts";
import { defineAnswers } from "./answers";
import { defineParticipation } from "./participation";
import { defineProgrammes } from "./programmes";
import { defineRecords } from "./records";
import { defineRoster } from "./roster";

/** Every table, parents before children: a backup is put back in this order. */
export function defineTables(kit: Kit) {
  const tenant = defineTenants(kit);
  const owned = kit.ownedBy(tenant);
  const roster = defineRoster(owned);
  const programmes = defineProgrammes(owned, roster);
  return {
    tenant,
    ...defineAccounts(kit, owned),
    ...roster,
    ...programmes,
    ...defineParticipation(owned, roster, programmes),
    ...defineAnswers(owned, roster, programmes),
    ...defineRecords(owned, programmes),
  };
}

export type Tables = ReturnType<typeof defineTables>;
