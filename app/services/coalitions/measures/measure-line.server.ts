import { type Message, message, type NameLevel, type TieLevel } from "@vensterbank/core";
import { type Measure, type NetworkResult, type ScopeResult } from "@vensterbank/network";

/** How a value is written; `times` = so many times as often. */
export type FigureUnit = "share" | "index" | "count" | "times";

/** One figure with everything that is said of it: its name, what it means here, an example, and what it does not mean. */
export interface MeasureLine extends Measure {
  readonly id: string;
  readonly unit: FigureUnit;
  readonly title: Message;
  readonly means: Message;
  readonly not: Message;
  /** From this very network; null when there is none that may be told. */
  readonly example: Message | null;
  /** What was compared with chance, when that is another, quicker search than the value's. */
  readonly compared?: number;
}

/** The parts of the list, in the order in which a newcomer reads them. */
export const measureGroupNames = ["whole", "across", "border", "positions", "sure"] as const;
export type MeasureGroupName = (typeof measureGroupNames)[number];

export interface MeasureGroup {
  readonly name: MeasureGroupName;
  readonly lines: readonly MeasureLine[];
}

/** What the lines are read from, and what may be told of it. */
export interface MeasureContext {
  readonly stored: NetworkResult;
  readonly scope: ScopeResult;
  readonly level: TieLevel | "combined";
  readonly view: NameLevel;
  /** Fewest people of whom something may be told without names. */
  readonly threshold: number;
  /** Null for a reader without the right to names. */
  nameOf(id: string): string | null;
  unitName(unitId: string): string;
}

const area = "networkMeasures";

/** A line whose three sentences stand in the catalogue under its key. */
export function measureLine(
  key: string,
  unit: FigureUnit,
  { value, comparison, reason, counted, band }: Measure,
  example: Message | null,
  params?: Message["params"],
): MeasureLine {
  return {
    id: key,
    unit,
    value,
    comparison,
    reason,
    ...(counted && { counted }),
    ...(band && { band }),
    title: message(`${area}.${key}`, params),
    means: message(`${area}.${key}.means`, params),
    not: message(`${area}.${key}.not`, params),
    example: value === null ? null : example,
  };
}

export function example(key: string, params: NonNullable<Message["params"]>): Message {
  return message(`${area}.${key}.example`, params);
}

/** An example of what was counted; null when that is not known. */
export function countedExample(key: string, { counted }: Measure): Message | null {
  return counted === undefined ? null : example(key, { part: counted.part, whole: counted.whole });
}

/** Up to three names in a row; null without the right to them, or when there is nobody. */
export function namesOf(ids: readonly string[], { nameOf }: Pick<MeasureContext, "nameOf">): Message | null {
  const [a, b, c] = ids.slice(0, 3).flatMap((id) => nameOf(id) ?? []);
  if (a === undefined) return null;
  if (b === undefined) return message(`${area}.names.1`, { a });
  return c === undefined ? message(`${area}.names.2`, { a, b }) : message(`${area}.names.3`, { a, b, c });
}
