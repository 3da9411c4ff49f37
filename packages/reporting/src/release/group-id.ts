import { type GroupKey } from "@vensterbank/typology";

export const organisationId = "organisation";

/** A group of a wave as one word, unique within the wave. */
export function groupId(group: GroupKey): string {
  if (group.kind === "organisation") return organisationId;
  return group.kind === "role" ? `role ${group.role}` : `unit ${group.unitId}`;
}
