import { type IntervalRow, type IntervalRowsInput } from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import { type ReleasedGroup } from "@vensterbank/reporting";
import { axes } from "@vensterbank/typology";
import { axisValue, withheldWords } from "./chart-values.server";
import { type ReportContext, unitNames } from "./report-context.server";

/** Departments with their teams, in the order of the organisation; blanks where a unit may not be seen. */
export function unitsPart(context: ReportContext) {
  const { result, frozen } = context;
  const groups = new Map(
    [...result.departments, ...result.teams].flatMap((group) =>
      "unitId" in group.group ? [[group.group.unitId as string, group] as const] : [],
    ),
  );
  const name = unitNames(context);
  const children = (parent: string | null): string[] =>
    frozen.units
      .filter(({ parentId }) => parentId === parent)
      .flatMap(({ id }) => [id as string, ...children(id)]);
  const ordered = children(null).flatMap((id) => {
    const group = groups.get(id);
    return group ? [{ id, group }] : [];
  });
  if (ordered.length === 0) return null;
  const rows = ordered.map(({ id, group }) => rowOf(id, name(id), group));
  const shown = ordered.filter(({ group }) => group.shown && group.position.shown).length;
  const chart: IntervalRowsInput = {
    scale: "score",
    series: axes.map((axis) => ({ id: axis, label: message(`common.axis.${axis}`) })),
    reference: { value: result.cut, label: message("results.cut") },
    rows,
  };
  const held = ordered.length - shown;
  return {
    title: titleOf(shown, held),
    chart: shown === 0 ? null : chart,
    held,
    threshold: result.threshold,
  };
}

function titleOf(shown: number, held: number) {
  if (shown === 0) return message("results.units.none");
  return held === 0 ? message("results.units.all") : message("results.units.some", { count: held });
}

function rowOf(id: string, label: string, group: ReleasedGroup): IntervalRow {
  const strong = group.group.kind === "department";
  if (!group.shown) return { id, label, strong, values: [{ withheld: withheldWords(group) }, null] };
  const { answered, invited, position } = group;
  const note = message("results.answeredOf", { answered, invited });
  return { id, label, strong, note, values: axes.map((axis) => axisValue(position, axis)) };
}
