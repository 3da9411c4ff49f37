import { type Message } from "@vensterbank/core";
import { type ChartText } from "./chart-text";

const written = (value: string | number | Message): string =>
  typeof value === "object" ? plainText.say(value) : String(value);

/** A language for tests: the last word of the key and its arguments. */
export const plainText: ChartText = {
  say: ({ key, params }) => [key.split(".").at(-1), ...Object.values(params ?? {}).map(written)].join(" "),
  month: (day) => day.toISOString().slice(0, 7),
};

/** All numbers anywhere in a value, in paths as well. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(numbersIn);
  return [];
}
