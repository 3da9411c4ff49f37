import { type IntervalRow, type IntervalRowsInput } from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import { type ReleasedGroup, unitSpread } from "@vensterbank/reporting";
import { axes } from "@vensterbank/typology";
import { axisValue, withheldWords } from "./chart-values.server";
import { type ReportContext } from "./report-context.server";
import { unitTree } from "./unit-tree.server";

/** More units than this are read on their own page, not in the middle of another. */
const mostRows = 24;

/** Departments with their teams, in the order of the organisation; blanks where a unit may not be seen. */
export function unitsPart(context: ReportContext) {
  const { result } = context;
  const units = unitTree(context);
  if (units.length === 0) return null;
  const rows = units.map(({ id, name, group }) => rowOf(id, name, group));
  const shown = units.filter(({ group }) => group.shown && group.position.shown).length;
  const chart: IntervalRowsInput = {
    scale: "score",
    series: axes.map((axis) => ({ id: axis, label: message(`common.axis.${axis}`) })),
    reference: { value: result.cut, label: message("results.cut") },
    rows,
  };
  const held = units.length - shown;
  return {
    title: titleOf(shown, held),
    spread: unitSpread(result),
    chart: shown === 0 || units.length > mostRows ? null : chart,
    shown,
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
