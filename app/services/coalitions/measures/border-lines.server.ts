import { type TieLevel } from "@vensterbank/core";
import { type Measure } from "@vensterbank/network";
import {
  countedExample,
  example,
  type MeasureContext,
  measureLine,
  type MeasureLine,
} from "./measure-line.server";

/** Across the border of the organisation. */
export function borderLines({ stored, scope: { border, whole } }: MeasureContext): MeasureLine[] {
  const { operationalAcross, strategicAcross } = stored.levels;
  const { within, across } = whole.eiBorder.ties;
  const ofCounts = (key: string, measure: Measure) =>
    measureLine(key, "share", measure, countedExample(key, measure));
  return [
    ofCounts("border", border.shareOfPairs),
    ofCounts("operationalAcross", operationalAcross),
    ofCounts("strategicAcross", strategicAcross),
    measureLine("eiBorder", "index", whole.eiBorder, example("eiBorder", { across, all: within + across })),
    ofCounts("peopleAcross", border.peopleWithTie),
    ofCounts("partnersConnected", border.partnersConnected),
    ofCounts("confirmedAcross", border.confirmed),
  ];
}

/** What crosses the border at one level. */
export interface BorderLevel {
  readonly level: TieLevel | "combined";
  readonly share: Measure;
}

export function borderLevels({ scopes }: MeasureContext["stored"]): BorderLevel[] {
  const { combined, ...levels } = scopes;
  const rows = Object.entries(levels).map(([level, { border }]) => ({
    level: level as TieLevel,
    share: border.shareOfPairs,
  }));
  return [...rows, { level: "combined", share: combined.border.shareOfPairs }];
}
