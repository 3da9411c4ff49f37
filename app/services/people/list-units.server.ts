import { type UnitId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";
import { type UnitLine, unitLines } from "./unit-lines.server";

/** The tree of units as it is today. */
export function listUnits(scope: MemberScope): Promise<readonly UnitLine[]> {
  return scope.read((repositories) => unitLines(repositories, todayOf(scope.clock)));
}

/** Units that are not in use any more, in order of name. */
export function listArchivedUnits(
  scope: MemberScope,
): Promise<readonly { readonly id: UnitId; readonly name: string; readonly code: string }[]> {
  return scope.read(async ({ units }) =>
    (await units.list())
      .filter(({ archived }) => archived)
      .map(({ id, name, code }) => ({ id, name, code }))
      .sort((a, b) => a.name.localeCompare(b.name, "nl")),
  );
}
