import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";
import { type UnitLine, unitLines } from "./unit-lines.server";

/** The tree of units as it is today. */
export function listUnits(scope: MemberScope): Promise<readonly UnitLine[]> {
  return scope.read((repositories) => unitLines(repositories, todayOf(scope.clock)));
}
