/*
 * Figures of the reference simulation (seed 20240607, other software, the same formulas), to stand beside ours. It fixes
 * size, teams, items, response and mechanism; how its people were drawn is not recorded.
 */

export interface ReferenceCoverage {
  readonly staff: number;
  readonly rate: number;
  readonly mechanism: "mcar" | "mnar";
  readonly simple: number;
  readonly postStratified: number;
  /** Without the term for measurement error. */
  readonly plainFpc: number;
}

export const referenceCoverage: readonly ReferenceCoverage[] = [
  { staff: 60, rate: 0.3, mechanism: "mcar", simple: 0.9518, postStratified: 0.9355, plainFpc: 0.9393 },
  { staff: 60, rate: 0.6, mechanism: "mcar", simple: 0.9469, postStratified: 0.9463, plainFpc: 0.8969 },
  { staff: 60, rate: 0.9, mechanism: "mcar", simple: 0.9513, postStratified: 0.9506, plainFpc: 0.7256 },
  { staff: 60, rate: 1.0, mechanism: "mcar", simple: 0.9513, postStratified: 0.9513, plainFpc: 0.0 },
  { staff: 60, rate: 0.6, mechanism: "mnar", simple: 0.7819, postStratified: 0.8237, plainFpc: 0.695 },
  { staff: 250, rate: 0.3, mechanism: "mcar", simple: 0.9506, postStratified: 0.9506, plainFpc: 0.935 },
  { staff: 250, rate: 0.6, mechanism: "mcar", simple: 0.9413, postStratified: 0.9469, plainFpc: 0.9031 },
  { staff: 250, rate: 0.9, mechanism: "mcar", simple: 0.9519, postStratified: 0.9506, plainFpc: 0.745 },
  { staff: 250, rate: 1.0, mechanism: "mcar", simple: 0.9519, postStratified: 0.9519, plainFpc: 0.0 },
  { staff: 250, rate: 0.6, mechanism: "mnar", simple: 0.2856, postStratified: 0.3987, plainFpc: 0.1969 },
  { staff: 1000, rate: 0.3, mechanism: "mcar", simple: 0.9444, postStratified: 0.95, plainFpc: 0.9369 },
  { staff: 1000, rate: 0.6, mechanism: "mcar", simple: 0.9531, postStratified: 0.9531, plainFpc: 0.9094 },
  { staff: 1000, rate: 0.9, mechanism: "mcar", simple: 0.9531, postStratified: 0.95, plainFpc: 0.7456 },
  { staff: 1000, rate: 1.0, mechanism: "mcar", simple: 0.9519, postStratified: 0.9519, plainFpc: 0.0 },
  { staff: 1000, rate: 0.6, mechanism: "mnar", simple: 0.0013, postStratified: 0.0063, plainFpc: 0.0006 },
];

/** Per bin of the calibration: number, mean stated probability, share that came true. */
export type ReferenceBin = readonly [n: number, stated: number, observed: number];

export interface ReferenceCalibration {
  readonly staff: number;
  readonly rate: number;
  readonly accuracy: number;
  readonly bins: readonly ReferenceBin[];
}

export const referenceCalibration: readonly ReferenceCalibration[] = [
  {
    staff: 60,
    rate: 0.6,
    accuracy: 0.9,
    bins: [
      [170, 0.534, 0.476],
      [347, 0.704, 0.712],
      [231, 0.852, 0.848],
      [193, 0.927, 0.917],
      [307, 0.975, 0.977],
      [1252, 0.999, 0.998],
    ],
  },
  {
    staff: 250,
    rate: 0.4,
    accuracy: 0.9264,
    bins: [
      [126, 0.54, 0.54],
      [271, 0.703, 0.683],
      [179, 0.857, 0.883],
      [144, 0.925, 0.938],
      [248, 0.973, 0.968],
      [1532, 0.999, 0.999],
    ],
  },
  {
    staff: 250,
    rate: 0.9,
    accuracy: 0.9704,
    bins: [
      [52, 0.55, 0.538],
      [101, 0.711, 0.723],
      [98, 0.855, 0.837],
      [63, 0.928, 0.968],
      [119, 0.974, 0.966],
      [2067, 1.0, 1.0],
    ],
  },
  {
    staff: 1000,
    rate: 0.6,
    accuracy: 0.9664,
    bins: [
      [49, 0.543, 0.408],
      [107, 0.706, 0.664],
      [63, 0.851, 0.857],
      [63, 0.928, 0.905],
      [111, 0.974, 0.982],
      [2107, 1.0, 0.999],
    ],
  },
];

export interface ReferenceSmallTeams {
  readonly answered: number;
  readonly coverage: number;
  readonly accuracy: number;
  readonly shareStated80: number;
}

/** Teams of twelve with their own spread and t. */
export const referenceSmallTeams: readonly ReferenceSmallTeams[] = [
  { answered: 3, coverage: 0.9739, accuracy: 0.6492, shareStated80: 0.2858 },
  { answered: 5, coverage: 0.9688, accuracy: 0.7183, shareStated80: 0.4045 },
  { answered: 7, coverage: 0.9732, accuracy: 0.7808, shareStated80: 0.5158 },
  { answered: 10, coverage: 0.9721, accuracy: 0.8505, shareStated80: 0.6613 },
  { answered: 12, coverage: 0.9768, accuracy: 0.8742, shareStated80: 0.7432 },
];

export interface ReferenceHardTypes {
  readonly itemsPerAxis: number;
  readonly alpha: number;
  readonly equalToTrue: number;
  readonly moved: number;
  readonly reliableOneAxis: number;
}

export const referenceHardTypes: readonly ReferenceHardTypes[] = [
  { itemsPerAxis: 4, alpha: 0.7176, equalToTrue: 0.6799, moved: 0.412, reliableOneAxis: 0.073 },
  { itemsPerAxis: 6, alpha: 0.7816, equalToTrue: 0.7269, moved: 0.356, reliableOneAxis: 0.0336 },
  { itemsPerAxis: 8, alpha: 0.8311, equalToTrue: 0.7531, moved: 0.3306, reliableOneAxis: 0.0674 },
  { itemsPerAxis: 12, alpha: 0.8722, equalToTrue: 0.7962, moved: 0.2745, reliableOneAxis: 0.0499 },
];

/** Distance to the cut → respondents needed for staffs of 30, 60, 100, 250, 1000 and without end; null: not reachable. */
export const referenceRespondentsNeeded: readonly (readonly [number, readonly (number | null)[]])[] = [
  [0.05, [null, null, null, 206, 432, 683]],
  [0.1, [30, 50, 70, 108, 149, 171]],
  [0.15, [25, 37, 47, 61, 72, 76]],
  [0.2, [20, 27, 32, 38, 42, 43]],
  [0.3, [13, 15, 17, 18, 19, 19]],
  [0.4, [9, 10, 10, 11, 11, 11]],
  [0.5, [6, 7, 7, 7, 7, 7]],
];
