import { type IntervalRowsInput } from "@vensterbank/charts";
import { message, type Message } from "@vensterbank/core";
import { groupId, seenUnits, shrunkenMeans, unitsBesideWhole } from "@vensterbank/reporting";
import { axes, type Axis } from "@vensterbank/typology";
import { axisValue, withheldWords } from "./chart-values.server";
import { meanOf } from "./heat-part.server";
import { type ReportContext } from "./report-context.server";
import { type UnitLine, unitTree } from "./unit-tree.server";

/** Units on one axis: raw means with intervals, and what chance in small numbers leaves of them. */
export interface Forest {
  readonly axis: Axis;
  readonly title: Message;
  readonly chart: IntervalRowsInput;
  readonly shrunken: boolean;
}

/** Units beside the organisation, one picture per axis; those withheld by name and reason. Null without units. */
export function forestPart(context: ReportContext) {
  const units = unitTree(context);
  if (units.length === 0) return null;
  const seen = units.filter(({ group }) => seenUnits([group]).length > 0);
  return {
    forests: seen.length < 2 ? [] : axes.map((axis) => forestOf(context, seen, axis)),
    held: units.flatMap(({ id, name, group }) => {
      if (!group.shown) return [{ id, name, reason: withheldWords(group) }];
      return group.position.shown ? [] : [{ id, name, reason: withheldWords(group.position) }];
    }),
    threshold: context.result.threshold,
  };
}

function forestOf(context: ReportContext, units: readonly UnitLine[], axis: Axis): Forest {
  const { result } = context;
  const drawn = shrunkenMeans(result, axis);
  const place = ({ group }: UnitLine) => drawn.get(groupId(group.group)) ?? meanOf(group, axis) ?? 0;
  const whole = meanOf(result.organisation, axis);
  const shrunken = drawn.size > 0;
  return {
    axis,
    title: unitsBesideWhole(result, axis) ?? message("results.units.all"),
    shrunken,
    chart: {
      scale: "score",
      series: [{ id: axis, label: message("results.units.forest.raw") }],
      ...(shrunken && { also: message("results.units.forest.shrunken") }),
      ...(whole !== null && { reference: { value: whole, label: context.organisation } }),
      rows: [...units]
        .sort((a, b) => place(b) - place(a))
        .map((unit) => {
          const { id, name, group } = unit;
          const also = drawn.get(groupId(group.group));
          const value = group.shown ? axisValue(group.position, axis) : { withheld: withheldWords(group) };
          return {
            id,
            label: name,
            strong: group.group.kind === "department",
            ...(group.shown && {
              note: message("results.answeredOf", { answered: group.answered, invited: group.invited }),
            }),
            values: ["withheld" in value || also === undefined ? value : { ...value, also }],
          };
        }),
    },
  };
}
