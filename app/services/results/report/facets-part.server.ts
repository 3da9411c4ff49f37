import { type IntervalRowsInput } from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import { facetName, facetRange, type GroupFigures, leadersAndWorkers } from "@vensterbank/reporting";
import { type Axis } from "@vensterbank/typology";
import { axisValue, meanValue } from "./chart-values.server";
import { type ReportContext } from "./report-context.server";

/** The facets beside their axis; never one total over both axes. Null when the organisation's own place is withheld. */
export function facetsPart({ result: { organisation, cut } }: ReportContext) {
  if (!organisation.shown || !organisation.position.shown) return null;
  return {
    internal: axisPart(organisation, "internal", cut),
    external: axisPart(organisation, "external", cut),
    basis: message("results.basis.both", { n: organisation.position.n }),
    coalitions: leadersAndWorkers(organisation, cut),
  };
}

function axisPart(figures: GroupFigures, axis: Axis, cut: number) {
  const chart: IntervalRowsInput = {
    scale: "score",
    series: [{ id: axis, label: message(`charts.axis.${axis}`) }],
    reference: { value: cut, label: message("results.cut") },
    rows: [
      {
        id: axis,
        label: message(`charts.axis.${axis}`),
        strong: true,
        values: [axisValue(figures.position, axis)],
      },
      ...figures.facets
        .filter((facet) => facet.axis === axis)
        .map((facet) => ({
          id: facet.facet,
          label: facetName(facet.facet),
          values: [meanValue(facet)],
        })),
    ],
  };
  return { title: facetRange(figures, axis) ?? message(`charts.axis.${axis}`), chart };
}
