import { type Message } from "@vensterbank/core";
import { type ReactionLabel } from "@vensterbank/typology";
import { shown, withheld } from "../release/released";
import {
  type GroupFigures,
  type ReleasedDifference,
  type ReleasedFacet,
  type ReleasedPosition,
  type ReleasedWaveResult,
} from "../release/released-wave-result";

/** The key after `results.` and its arguments that are plain. */
export const said = (message: Message | null) =>
  message &&
  [
    message.key.replace("results.", ""),
    ...Object.values(message.params ?? {}).map((value) =>
      typeof value === "object" ? value.key.split(".").at(-1) : value,
    ),
  ].join(" ");

const tipping = { delta: -0.8, sdUnits: -1, fragile: false };
export function position(label: ReactionLabel, more: Partial<ReleasedPosition> = {}): ReleasedPosition {
  const both = <T>(value: T) => ({ internal: value, external: value });
  return {
    method: "simple",
    n: 20,
    invited: 40,
    f: 0.5,
    mean: both(3.4),
    se: both(0.1),
    interval95: both([3.2, 3.6] as const),
    correlation: 0,
    quadrants: null,
    degreesOfFreedom: 19,
    label,
    closeToTheLine: false,
    tipping: { internal: tipping, external: { ...tipping, delta: -1.4, sdUnits: -2 } },
    why: {},
    ...more,
  };
}

export function figures(label: ReactionLabel, more: Partial<GroupFigures> = {}) {
  const group: GroupFigures = {
    invited: 40,
    answered: 20,
    guidance: "type",
    position: shown(position(label)),
    facets: [],
    confusion: withheld("too-few-answers"),
    mixedness: null,
    ...more,
  };
  return shown(group);
}

export const facet = (name: string, mean: number, half = 0.1): ReleasedFacet => ({
  facet: name,
  axis: "external",
  ...shown({ n: 20, mean, sd: 1, interval95: [mean - half, mean + half] as const }),
});

export const gap = (axis: "internal" | "external", difference: number, half: number): ReleasedDifference => ({
  first: "manager",
  second: "professional",
  axis,
  facet: null,
  ...shown({ difference, se: half / 2, interval95: [difference - half, difference + half] as const }),
});

/** Only the blocks that a finding looks at. */
export const outcome = (part: Partial<ReleasedWaveResult>) => part as ReleasedWaveResult;
