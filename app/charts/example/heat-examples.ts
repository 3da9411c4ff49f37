import { type HeatMapInput, type HeatValue } from "@vensterbank/charts";
import { message } from "@vensterbank/core";

/* Invented numbers for the style guide only; nothing here reaches a results page. */

const value = (mean: number): HeatValue => ({ mean, interval: { mean, low: mean - 0.3, high: mean + 0.3 } });
const held = { blank: "protected", reason: message("charts.response.withheld") } as const;
const notAsked = { blank: "not-asked", reason: message("charts.heat.blank.not-asked") } as const;
const nobody = { blank: "nobody", reason: message("charts.heat.blank.nobody") } as const;

export const unitHeat: HeatMapInput = {
  groups: [
    {
      label: message("charts.axis.internal"),
      columns: [
        { id: "internal", label: "geheel", strong: true },
        { id: "horizontal", label: "Gesprek onder professionals" },
        { id: "say", label: "Zeggenschap over beleid" },
      ],
    },
    {
      label: message("charts.axis.external"),
      columns: [
        { id: "external", label: "geheel", strong: true },
        { id: "assertive", label: "Eigen standpunt inbrengen" },
      ],
    },
  ],
  rows: [
    {
      id: "all",
      label: "Organisatie",
      depth: 0,
      strong: true,
      n: 141,
      values: [3.1, 3.4, 2.4, 2.9, 3.3].map(value),
    },
    { id: "north", label: "Wijkteam Noord", depth: 1, n: 24, values: [1.6, 2.1, 1.2, 4.1, 4.7].map(value) },
    { id: "south", label: "Wijkteam Zuid", depth: 1, n: null, values: held },
    {
      id: "care",
      label: "Ambulante zorg en begeleiding",
      depth: 1,
      n: 31,
      values: [value(3.6), value(3.9), notAsked, value(2.6), notAsked],
    },
    { id: "new", label: "Nieuw team", depth: 1, n: null, values: nobody },
  ],
};
