import { type ActingRole, type NameLevel, nameLevels, type WaveStatus } from "@vensterbank/core";
import { type Permission, policy } from "./policy";

export function can(role: ActingRole, permission: Permission): boolean {
  return policy[permission].includes(role);
}

/** Results exist from closing on; until they are published only those who prepare them may look. */
export function canReadResults(role: ActingRole, status: WaveStatus): boolean {
  if (status === "published") return can(role, "results.read");
  return status === "closed" && can(role, "results.read-unpublished");
}

/** How far names reach for a role: never further than the wave's own level, and never names for who may not see them. */
export function nameLevelFor(role: ActingRole, ofWave: NameLevel): NameLevel {
  const ceiling: NameLevel = can(role, "coalitions.read-names") ? "names" : "roles";
  return nameLevels[Math.max(nameLevels.indexOf(ceiling), nameLevels.indexOf(ofWave))];
}

/**
 * How far names reach in a file that leaves the product, whoever makes it: respondents were promised that names stay on
 * the screen of director and consultant.
 */
export function nameLevelInFiles(onScreen: NameLevel): Exclude<NameLevel, "names"> {
  return onScreen === "names" ? "roles" : onScreen;
}
