import { message } from "@vensterbank/core";
import {
  type AxisEstimate,
  type PaneProbabilities,
  type PlaneEstimate,
  type WindowInput,
} from "@vensterbank/charts";

/* Invented numbers for the style guide only; nothing here reaches a results page. */

export function axis(mean: number, standardError: number): AxisEstimate {
  return { mean, standardError, low: mean - 1.96 * standardError, high: mean + 1.96 * standardError };
}

export function estimate(
  internal: number,
  external: number,
  seInternal: number,
  seExternal: number,
  correlation = 0.35,
): PlaneEstimate {
  return {
    internal: axis(internal, seInternal),
    external: axis(external, seExternal),
    correlation,
    degreesOfFreedom: null,
  };
}

export function probabilities(
  confused: number,
  introvert: number,
  extravert: number,
  binding: number,
): PaneProbabilities {
  return { confused, introvert, extravert, binding };
}

export const leaningWindow: WindowInput = {
  cut: 3,
  n: 141,
  reading: {
    state: "determined",
    estimate: estimate(3.12, 3.42, 0.09, 0.11, 0.4),
    probabilities: probabilities(0.0002, 0.0008, 0.09, 0.909),
  },
  roles: [
    {
      role: "director",
      label: message("common.role.director"),
      n: 6,
      estimate: estimate(3.86, 4.15, 0.22, 0.2),
    },
    {
      role: "manager",
      label: message("common.role.manager"),
      n: 19,
      estimate: estimate(3.62, 3.72, 0.14, 0.15),
    },
    {
      role: "professional",
      label: message("common.role.professional"),
      n: 98,
      estimate: estimate(2.84, 3.3, 0.08, 0.09),
    },
    {
      role: "support",
      label: message("common.role.support"),
      n: 18,
      estimate: estimate(3.05, 3.08, 0.16, 0.17),
    },
  ],
  roleUncertainty: "crosshair",
  wished: { internal: 4.25, external: 4.05 },
};

export const crowdedWindow: WindowInput = {
  ...leaningWindow,
  reading: {
    state: "undetermined",
    estimate: estimate(3.02, 3.05, 0.2, 0.24, -0.2),
    probabilities: probabilities(0.19, 0.26, 0.26, 0.29),
  },
  roles: (leaningWindow.roles ?? []).map((role, i) => ({
    ...role,
    estimate: estimate(3.05 + i * 0.04, 3.02 + i * 0.03, 0.2, 0.2),
  })),
  roleUncertainty: "none",
};

export const tooFewWindow: WindowInput = { cut: 3, n: null, reading: { state: "too-few" } };
export const notAskedWindow: WindowInput = { cut: 3, n: null, reading: { state: "not-asked" } };
export const noTypeWindow: WindowInput = {
  cut: 3,
  n: 12,
  reading: { state: "no-type", estimate: { ...estimate(2.7, 3.3, 0.3, 0.34), degreesOfFreedom: 11 } },
};
