import { type FieldError } from "@vensterbank/core";
import type { WaveRow } from "@vensterbank/db";

/** What a new programme begins with: two years after a day, YYYY-MM-DD. */
export function usualLastDay(today: string): string {
  const [year, ...rest] = today.split("-");
  const day = rest.join("-");
  // There is no such day two years later.
  return `${Number(year) + 2}-${day === "02-29" ? "02-28" : day}`;
}

interface LastDay {
  readonly today: string;
  readonly waves: readonly WaveRow[];
  /** As it stands; null in programmes from before this was asked. */
  readonly before: string | null;
  readonly asked: string;
}

/**
 * What is wrong with a last day. Respondents read it before they answer: once somebody may have read it, it can come
 * nearer, and not go further away. An open wave is not cut short.
 */
export function lastDayFaults({ today, waves, before, asked }: LastDay): FieldError[] {
  if (asked === before) return [];
  if (asked < today) return [{ field: "endsOn", key: "field.past" }];
  const isPromised = waves.some(({ frozen }) => frozen !== null && frozen.imported === undefined);
  if (isPromised && before !== null && asked > before) return [{ field: "endsOn", key: "field.only-nearer" }];
  const isCutShort = waves.some(({ status, closesOn }) => status === "open" && (closesOn ?? "") > asked);
  return isCutShort ? [{ field: "endsOn", key: "field.before-closing" }] : [];
}
