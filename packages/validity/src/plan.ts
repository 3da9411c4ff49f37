import { type PositionCondition } from "./studies/position-study";

/** How often everything is drawn. One seed; every study takes its own stream from it. */
export interface ValidityPlan {
  readonly seed: number;
  /** Organisations per condition, by size of the staff. */
  readonly coverage: (staff: number) => number;
  readonly calibration: number;
  /** Organisations of twenty teams. */
  readonly smallTeams: number;
  readonly change: number;
  /** People in the study of hard types. */
  readonly people: number;
  readonly mixedness: number;
  readonly portraits: number;
}

/** Behind docs/validity.md. */
export const longPlan: ValidityPlan = {
  seed: 20261122,
  coverage: (staff) => (staff >= 1000 ? 1000 : 2000),
  calibration: 2500,
  smallTeams: 200,
  change: 1000,
  people: 20_000,
  mixedness: 600,
  portraits: 1000,
};

/** Staffs of the reference simulation: size and number of teams. */
export const staffs = [
  { staff: 60, teams: 8 },
  { staff: 250, teams: 20 },
  { staff: 1000, teams: 60 },
] as const;
export const rates = [0.3, 0.6, 0.9, 1] as const;

/** Slope of the odds of answering per standard deviation that gives the reference's bias, .117 at 60 % of 250. */
export const selectiveSlope = 0.66;
/** Response from 30 to 90 % over the teams. */
const unevenSpread = 0.3;

const itemsPerAxis = 6;

export const randomResponse: readonly PositionCondition[] = staffs.flatMap((size) =>
  rates.map((rate) => ({ ...size, itemsPerAxis, response: { kind: "random", rate } as const })),
);
export const unevenResponse: readonly PositionCondition[] = staffs.map((size) => ({
  ...size,
  itemsPerAxis,
  response: { kind: "by-team", rate: 0.6, spread: unevenSpread },
}));
export const selectiveResponse: readonly PositionCondition[] = staffs.map((size) => ({
  ...size,
  itemsPerAxis,
  response: { kind: "rising", rate: 0.6, slope: selectiveSlope },
}));

/** Conditions of the reference's calibration. */
export const calibrationConditions: readonly PositionCondition[] = (
  [
    [staffs[0], 0.6],
    [staffs[1], 0.4],
    [staffs[1], 0.9],
    [staffs[2], 0.6],
  ] as const
).map(([size, rate]) => ({ ...size, itemsPerAxis, response: { kind: "random", rate } }));

/** So few answers that the weighted position is at its weakest, and still enough for a type. */
export const fewWeighted: readonly PositionCondition[] = [
  { ...staffs[0], itemsPerAxis, response: { kind: "random", rate: 0.4 } },
];
