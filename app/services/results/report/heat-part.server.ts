import { type HeatMapInput, type HeatRow, type HeatValue } from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import {
  facetName,
  type GroupFigures,
  type Released,
  type ReleasedFacet,
  type ReleasedGroup,
  unitSpread,
  type Withheld,
} from "@vensterbank/reporting";
import { axes, type Axis } from "@vensterbank/typology";
import { withheldWords } from "./chart-values.server";
import { type ReportContext } from "./report-context.server";
import { type UnitLine, unitTree } from "./unit-tree.server";

/** In which order units stand. */
export const unitOrders = ["tree", "internal", "external"] as const;
export type UnitOrder = (typeof unitOrders)[number];

/** Units by facets, with honest blanks. Null without units, or when not even the organisation may be seen. */
export function heatPart(context: ReportContext, order: UnitOrder) {
  const { organisation } = context.result;
  const units = unitTree(context);
  if (units.length === 0 || !organisation.shown || !organisation.position.shown) return null;
  const columns = axes.map((axis) => ({
    axis,
    facets: organisation.facets.filter((facet) => facet.axis === axis).map(({ facet }) => facet),
  }));
  const row = (id: string, label: string, depth: number, group: ReleasedGroup): HeatRow => ({
    id,
    label,
    depth,
    strong: group.group.kind !== "team",
    ...valuesOf(group, columns),
  });
  const input: HeatMapInput = {
    groups: columns.map(({ axis, facets }) => ({
      label: message(`common.axis.${axis}`),
      columns: [
        { id: axis, label: message("results.units.heat.whole"), strong: true },
        ...facets.map((facet) => ({ id: facet, label: facetName(facet) })),
      ],
    })),
    rows: [
      row("organisation", context.organisation, 0, organisation),
      ...inOrder(units, order).map(({ id, name, depth, group }) =>
        row(id, name, order === "tree" ? depth : 0, group),
      ),
    ],
  };
  return { title: unitSpread(context.result) ?? message("results.units.heat.title"), input, order };
}

type Columns = readonly { readonly axis: Axis; readonly facets: readonly string[] }[];

function valuesOf(group: ReleasedGroup, columns: Columns): Pick<HeatRow, "n" | "values"> {
  if (!group.shown) return { n: null, values: blank(group) };
  const { position } = group;
  if (!position.shown) return { n: null, values: blank(position) };
  return {
    n: position.n,
    values: columns.flatMap(({ axis, facets }) => [
      axisValue(group, axis),
      ...facets.map((facet) => facetValue(group.facets.find((one) => one.facet === facet))),
    ]),
  };
}

const blank = (held: Withheld) => ({ blank: "protected", reason: withheldWords(held) }) as const;
const notAsked = { blank: "not-asked", reason: message("charts.heat.blank.not-asked") } as const;

function axisValue({ position }: GroupFigures, axis: Axis): HeatValue {
  if (!position.shown) return blank(position);
  const mean = position.mean[axis];
  const interval = position.interval95[axis];
  if (mean === null) return blank({ shown: false, reason: "too-few-answers" });
  return { mean, interval: interval && { mean, low: interval[0], high: interval[1] } };
}

function facetValue(facet: ReleasedFacet | undefined): HeatValue {
  if (facet === undefined) return notAsked;
  if (!facet.shown) return blank(facet);
  const { mean, interval95 } = facet;
  return { mean, interval: interval95 && { mean, low: interval95[0], high: interval95[1] } };
}

/** By an axis the highest first; what is withheld stands last, in the order of the organisation. */
function inOrder(units: readonly UnitLine[], order: UnitOrder): readonly UnitLine[] {
  if (order === "tree") return units;
  const place = ({ group }: UnitLine) => meanOf(group, order) ?? -Infinity;
  return [...units].sort((a, b) => (place(b) === place(a) ? 0 : place(b) - place(a)));
}

export function meanOf(group: Released<GroupFigures>, axis: Axis): number | null {
  return group.shown && group.position.shown ? group.position.mean[axis] : null;
}
