import { type PartnerView } from "../climate.server";
import { type WavePlan } from "../organisation-plan.server";
import { type TopicFeel } from "../other-answers.server";
import { type TieStyle } from "../ties/tie-chance.server";

export const vaartCalendar: readonly Pick<
  WavePlan,
  "number" | "title" | "opensOn" | "closesOn" | "status"
>[] = [
  { number: 1, title: "Najaar 2024", opensOn: "2024-11-04", closesOn: "2024-11-29", status: "published" },
  { number: 2, title: "Najaar 2025", opensOn: "2025-11-03", closesOn: "2025-11-28", status: "published" },
  { number: 3, title: "Voorjaar 2026", opensOn: "2026-05-11", closesOn: "2026-06-05", status: "published" },
  { number: 4, title: "Najaar 2026", opensOn: "2026-11-09", closesOn: "2026-12-04", status: "open" },
];

/** Until the care circle began, two pairs of care teams each went their own way. */
export function circleOf(unit: string, index: number): string {
  if (["t06", "t07", "t08", "t09"].includes(unit))
    return index >= 2 ? "care" : unit === "t06" || unit === "t07" ? "care south" : "care north";
  return unit === "t10" || unit === "t11" ? "youth" : "districts and office";
}

const style = (circle: number, across: number, outside: number): TieStyle => ({
  team: 0.27,
  circle,
  across,
  layers: 1,
  leadersOutside: outside,
  workersOutside: outside,
});
/** In the style of the source: little across circles, slowly more with partners. */
export const vaartStyle: readonly TieStyle[] = [
  style(0.055, 0.006, 0.8),
  style(0.06, 0.006, 0.85),
  style(0.055, 0.006, 1.05),
  style(0.055, 0.008, 1.1),
];

export const vaartFeel: Readonly<Record<string, TopicFeel>> = {
  market: { exposure: 5, opportunity: -0.7, threat: 0.5, int: -0.3, ext: -0.2 },
  bureaucracy: { exposure: 7.5, opportunity: -0.9, threat: 0.3, int: -0.1, ext: -0.3 },
  risk: { exposure: 5.5, opportunity: 0, threat: 0, int: 0.1, ext: 0.2 },
  outreach: { exposure: 6, opportunity: 0.6, threat: -0.4, int: 0.3, ext: 0.4 },
};

/** Partners follow the same course as the scales inside, from a little higher. */
const mirror = (level: number): PartnerView => ({
  level,
  facets: { "ext.operational": 0.3, "ext.strategic": -0.1, "ext.innovation": -0.3, "ext.assertive": -0.2 },
});
export const vaartMirror: readonly PartnerView[] = [mirror(2.7), mirror(2.9), mirror(3.4), mirror(3.5)];
