import { scaleUtc } from "d3";

/** Real dates to pixels; a single moment stands in the middle. */
export function timeScale(days: readonly Date[], from: number, to: number): (day: Date) => number {
  const times = days.map((day) => day.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (!(last > first)) return () => (from + to) / 2;
  const scale = scaleUtc([first, last], [from, to]);
  return (day) => scale(day);
}
