import { type IntervalRow, type IntervalRowsInput } from "@vensterbank/charts";
import { message, type Message } from "@vensterbank/core";
import { facetName, layerGap, peopleFirst, widestLayerGap } from "@vensterbank/reporting";
import { axes } from "@vensterbank/typology";
import { axisValue, differenceValue, withheldWords } from "./chart-values.server";
import { type ReportContext } from "./report-context.server";

const axisSeries = axes.map((axis) => ({ id: axis, label: message(`common.axis.${axis}`) }));

/** Roles side by side on both axes, and managers less professionals on every part. */
export function layersPart({ result }: ReportContext) {
  const gap = widestLayerGap(result);
  return {
    title: gap ?? message("results.layers.held"),
    sentences: axes.flatMap((axis) => otherThan(gap, layerGap(result, axis))),
    /** Null when no role may be seen. */
    roles: result.roles.some((role) => role.shown && role.position.shown) ? rolesChart(result) : null,
    differences: gap === null ? null : differencesChart(result),
  };
}

function otherThan(headline: Message | null, said: Message | null): Message[] {
  return said === null || JSON.stringify(said) === JSON.stringify(headline) ? [] : [said];
}

function rolesChart({ roles, cut }: ReportContext["result"]): IntervalRowsInput {
  return {
    scale: "score",
    series: axisSeries,
    reference: { value: cut, label: message("results.cut") },
    rows: roles.flatMap((role): IntervalRow[] => {
      if (role.group.kind !== "role") return [];
      const label = peopleFirst(role.group.role);
      if (!role.shown)
        return [{ id: role.group.role, label, values: [{ withheld: withheldWords(role) }, null] }];
      return [
        {
          id: role.group.role,
          label,
          note: message("results.answeredOf", { answered: role.answered, invited: role.invited }),
          values: axes.map((axis) => axisValue(role.position, axis)),
        },
      ];
    }),
  };
}

function differencesChart({ roleDifferences }: ReportContext["result"]): IntervalRowsInput {
  const rows = roleDifferences.filter(
    ({ first, second }) => first === "manager" && second === "professional",
  );
  const ordered = axes.flatMap((axis) => rows.filter((row) => row.axis === axis));
  return {
    scale: "difference",
    series: [{ id: "gap", label: message("results.layers.gap") }],
    reference: { value: 0, label: message("results.layers.zero") },
    ends: { low: message("results.layers.end.low"), high: message("results.layers.end.high") },
    rows: ordered.map((row) => ({
      id: `${row.axis} ${row.facet ?? ""}`,
      label: row.facet === null ? message(`charts.axis.${row.axis}`) : facetName(row.facet),
      strong: row.facet === null,
      values: [differenceValue(row)],
    })),
  };
}
