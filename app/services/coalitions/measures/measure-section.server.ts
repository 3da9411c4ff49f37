import { acrossLines } from "./across-lines.server";
import { type BorderLevel, borderLevels, borderLines } from "./border-lines.server";
import { certaintyLines } from "./certainty-lines.server";
import { type MeasureContext, type MeasureGroup } from "./measure-line.server";
import { positionLines } from "./position-lines.server";
import { wholeLines } from "./whole-lines.server";

/** Every figure of the network as a whole, in the parts that a newcomer reads one after another. */
export interface MeasureSection {
  readonly groups: readonly MeasureGroup[];
  readonly borderLevels: readonly BorderLevel[];
}

export function measureSection(context: MeasureContext): MeasureSection {
  return {
    groups: [
      { name: "whole", lines: wholeLines(context) },
      { name: "across", lines: acrossLines(context) },
      { name: "border", lines: borderLines(context) },
      { name: "positions", lines: positionLines(context) },
      { name: "sure", lines: certaintyLines(context) },
    ],
    borderLevels: borderLevels(context.stored),
  };
}
