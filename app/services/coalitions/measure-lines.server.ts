import { type Measure, measured, type NetworkResult, type ScopeResult, withheld } from "@vensterbank/network";

/** Figures of the whole; each has three sentences in the catalogue: its name, what it means here, what it does not. */
export const measureKeys = [
  "density",
  "densityInside",
  "confirmed",
  "eiRole",
  "eiUnit",
  "eiBorder",
  "border",
  "peopleAcross",
  "partnersConnected",
  "confirmedAcross",
  "centralization",
  "coreness",
  "components",
  "isolates",
] as const;
export type MeasureKey = (typeof measureKeys)[number];

export interface MeasureLine extends Measure {
  readonly key: MeasureKey;
  /** How its value is written. */
  readonly unit: "share" | "index" | "count";
}

export function measureLines({ whole, border }: ScopeResult, { coverage }: NetworkResult): MeasureLine[] {
  const counted = (values: readonly unknown[] | null): Measure =>
    values === null ? withheld(coverage.nodesWithheld ?? "no-people") : measured(values.length);
  const values: Record<MeasureKey, readonly [MeasureLine["unit"], Measure]> = {
    density: ["share", whole.density],
    densityInside: ["share", whole.densityInside],
    confirmed: ["share", whole.reciprocityPairs],
    eiRole: ["index", whole.eiRole],
    eiUnit: ["index", whole.eiUnit],
    eiBorder: ["index", whole.eiBorder],
    border: ["share", border.shareOfPairs],
    peopleAcross: ["share", border.peopleWithTie],
    partnersConnected: ["share", border.partnersConnected],
    confirmedAcross: ["share", border.confirmed],
    centralization: ["share", whole.betweennessCentralization],
    coreness: ["count", whole.highestCoreness],
    components: ["count", counted(whole.components)],
    isolates: ["count", counted(whole.isolates)],
  };
  return measureKeys.map((key) => {
    const [unit, { value, comparison, reason }] = values[key];
    return { key, unit, value, comparison, reason };
  });
}
