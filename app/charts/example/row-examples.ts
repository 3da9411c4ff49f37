import { type IntervalRowsInput, type PortraitBarsInput, type ResponseBarsInput } from "@vensterbank/charts";
import { message } from "@vensterbank/core";

/* Invented numbers for the style guide only; nothing here reaches a results page. */

const value = (mean: number, half: number, n: number | null = 141) => ({
  mean,
  low: mean - half,
  high: mean + half,
  n,
});
const withheld = { withheld: message("charts.response.withheld") };

export const facetRows: IntervalRowsInput = {
  scale: "score",
  series: [{ id: "all", label: message("charts.window.everyone") }],
  reference: { value: 3, label: message("charts.progress.cut") },
  rows: [
    { id: "internal", label: message("charts.axis.internal"), strong: true, values: [value(3.12, 0.17)] },
    { id: "horizontal", label: "Gesprek onder professionals", values: [value(3.44, 0.2)] },
    {
      id: "vertical",
      label: "Gesprek tussen lagen",
      note: "beantwoord door 138",
      values: [value(2.71, 0.22)],
    },
    { id: "vision", label: "Gedeelde betekenis en richting van de verandering", values: [value(3.05, 0.18)] },
    { id: "say", label: "Zeggenschap over beleid", values: [value(2.38, 0.24)] },
    { id: "conditions", label: "Zorg voor de uitvoering", values: [withheld] },
  ],
};

export const differenceRows: IntervalRowsInput = {
  scale: "difference",
  series: facetRows.series,
  reference: { value: 0, label: "geen verschil" },
  ends: { low: "professionals hoger", high: "managers hoger" },
  rows: [
    { id: "internal", label: message("charts.axis.internal"), strong: true, values: [value(0.72, 0.26)] },
    { id: "external", label: message("charts.axis.external"), values: [value(0.1, 0.31)] },
    { id: "say", label: "Zeggenschap over beleid", values: [value(-0.2, 0.28)] },
  ],
};

export const mirrorRows: IntervalRowsInput = {
  scale: "score",
  series: [
    { id: "we", label: "wij zeggen" },
    { id: "they", label: "partners zeggen" },
  ],
  reference: { value: 3, label: message("charts.progress.cut") },
  rows: [
    { id: "orientation", label: "Blik naar buiten", values: [value(3.9, 0.16), value(3.1, 0.4, 12)] },
    {
      id: "strategic",
      label: "Coalities van leidinggevenden",
      values: [value(4.1, 0.18), value(3.8, 0.36, 12)],
    },
    {
      id: "operational",
      label: "Coalities van uitvoerders",
      values: [value(2.6, 0.19), value(2.9, 0.44, 12)],
    },
    { id: "assertive", label: "Eigen standpunt inbrengen", values: [value(3.3, 0.2), withheld] },
  ],
};

const part = (share: number, half: number) => ({ share, low: share - half, high: share + half });
export const portraits: PortraitBarsInput = {
  n: 132,
  now: {
    confused: part(0.22, 0.03),
    introvert: part(0.19, 0.03),
    extravert: part(0.37, 0.04),
    binding: part(0.22, 0.03),
  },
  wished: {
    confused: part(0.04, 0.015),
    introvert: part(0.21, 0.03),
    extravert: part(0.16, 0.03),
    binding: part(0.59, 0.04),
  },
};

export const responses: ResponseBarsInput = {
  rows: [
    { id: "all", label: "Hele organisatie", answered: 141, invited: 180 },
    { id: "north", label: "Wijkteam Noord", answered: 24, invited: 31 },
    { id: "care", label: "Ambulante zorg en begeleiding", answered: 41, invited: 41 },
    { id: "staff", label: "Bureau", answered: null, invited: 4 },
  ],
};
