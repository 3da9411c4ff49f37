/** When a node, an edge or a value is there; null ends are open ends. Inclusive unless said. */
export interface TimeSpan {
  readonly start: number | null;
  readonly end: number | null;
  readonly startOpen: boolean;
  readonly endOpen: boolean;
}

/** Always. */
export const always: TimeSpan = { start: null, end: null, startOpen: false, endOpen: false };

/** A number, or a date as milliseconds; null when there is none, undefined when it cannot be read. */
export function timeOf(text: string | undefined): number | null | undefined {
  if (text === undefined || text === "") return null;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  if (/^-?inf/i.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date;
}

export function covers({ start, end, startOpen, endOpen }: TimeSpan, point: number): boolean {
  if (start !== null && (point < start || (startOpen && point === start))) return false;
  return end === null || point < end || (!endOpen && point === end);
}
