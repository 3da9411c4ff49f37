import { type ReleasedGroup } from "@vensterbank/reporting";
import { type ReportContext, unitNames } from "./report-context.server";

/** A unit with what may be seen of it, in the order of the organisation. */
export interface UnitLine {
  readonly id: string;
  readonly name: string;
  /** Steps under the organisation: 0 for what hangs directly under it. */
  readonly depth: number;
  readonly group: ReleasedGroup;
}

/** Departments with their teams. */
export function unitTree(context: ReportContext): readonly UnitLine[] {
  const { result, frozen } = context;
  const groups = new Map(
    [...result.departments, ...result.teams].flatMap((group) =>
      "unitId" in group.group ? [[group.group.unitId as string, group] as const] : [],
    ),
  );
  const name = unitNames(context);
  const below = (parent: string | null, depth: number): UnitLine[] =>
    frozen.units
      .filter(({ parentId }) => parentId === parent)
      .flatMap(({ id }): UnitLine[] => {
        const group = groups.get(id);
        const own = group === undefined ? [] : [{ id, name: name(id), depth, group }];
        return [...own, ...below(id, depth + own.length)];
      });
  return below(null, 0);
}
