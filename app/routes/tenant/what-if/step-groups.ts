import type { ShownStep } from "../../../services/what-if/what-if-page.server";

/** New relations between the same two blocks, in the order of the first of them. */
export interface StepGroup extends Pick<ShownStep, "one" | "other" | "range" | "gain" | "alternatives"> {
  readonly count: number;
  readonly people: readonly (readonly [string, string])[];
}

/** Several relations between the same blocks on one line; gains are added up, alternatives are those of the first. */
export function stepGroups(steps: readonly ShownStep[]): StepGroup[] {
  const groups = new Map<string, StepGroup>();
  for (const { one, other, people, gain, range, alternatives } of steps) {
    const key = JSON.stringify([one, other]);
    const own = people === null ? [] : [people];
    const known = groups.get(key);
    groups.set(
      key,
      known === undefined
        ? { one, other, count: 1, people: own, gain, range, alternatives }
        : {
            ...known,
            count: known.count + 1,
            people: [...known.people, ...own],
            gain: known.gain === null || gain === null ? null : known.gain + gain,
            range:
              known.range === null || range === null
                ? null
                : { low: known.range.low + range.low, high: known.range.high + range.high },
          },
    );
  }
  return [...groups.values()];
}
