/** A part of the survey result files that is compared on its own line. */
export interface SurveyBlock {
  readonly what: string;
  readonly peer: string;
  /** Keys under which it stands, wherever they are. */
  readonly keys: readonly string[];
  /** Relative, or "simulation" for figures that are drawn. */
  readonly tolerance: number | "simulation";
}

const formulas = "closed form in R";

/** Every block of `survey_NAME.json`; what stands under none of the keys is compared as one more. */
export const surveyBlocks: readonly SurveyBlock[] = [
  {
    what: "item and scale scores",
    peer: "psych",
    keys: ["k", "n_total", "n_complete", "item_n", "item_mean", "item_sd", "scores"],
    tolerance: 1e-8,
  },
  {
    what: "α, Feldt interval, item-rest, α if dropped",
    peer: "psych",
    keys: [
      "alpha_raw_complete",
      "alpha_std_complete",
      "alpha_feldt95_complete",
      "alpha_if_dropped_complete",
      "item_rest_r_complete",
    ],
    tolerance: 1e-8,
  },
  { what: "ω: loadings, residuals, fit", peer: "lavaan, semTools", keys: ["omega"], tolerance: 1e-4 },
  { what: "agreement, ICC(1), ICC(2), F", peer: "multilevel", keys: ["groups"], tolerance: 1e-8 },
  {
    what: "resemblance and mixedness",
    peer: formulas,
    keys: ["membership", "membership_by_unit", "membership_by_role"],
    tolerance: 1e-8,
  },
  {
    what: "noise expectation of division",
    peer: "simulation in R",
    keys: ["between_person_noise_null"],
    tolerance: "simulation",
  },
  {
    what: "Rao-Wu-Yue bootstrap: estimates",
    peer: formulas,
    keys: ["bootstrap_rao_wu_yue"],
    tolerance: 1e-8,
  },
  {
    what: "Rao-Wu-Yue bootstrap: errors, ends",
    peer: "simulation in R",
    keys: ["bootstrap_rao_wu_yue"],
    tolerance: "simulation",
  },
  { what: "bootstrap: estimates, acceleration", peer: "boot", keys: ["bootstrap"], tolerance: 1e-8 },
  {
    what: "bootstrap: errors, percentile and BCa ends",
    peer: "boot",
    keys: ["bootstrap"],
    tolerance: "simulation",
  },
  { what: "raking", peer: "survey", keys: ["raking"], tolerance: 1e-6 },
  {
    what: "change of linked people",
    peer: formulas,
    keys: ["change", "change_by_unit", "change_by_role"],
    tolerance: 1e-6,
  },
  { what: "change of everybody, composition", peer: formulas, keys: ["change_unpaired"], tolerance: 1e-8 },
  {
    what: "moves between types",
    peer: "stats::mcnemar.test, closed form",
    keys: ["transition_cut3"],
    tolerance: 1e-8,
  },
  {
    what: "Benjamini-Hochberg, -Yekutieli",
    peer: "stats::p.adjust",
    keys: ["benjamini_hochberg"],
    tolerance: 1e-8,
  },
];

/** Figures that come from drawing, inside the blocks above. */
export const drawnKeys = [
  "between_person_noise_null",
  "boot_se",
  "perc95",
  "bca95",
  "z0",
  "B",
  "R",
  "reps",
  "seed",
];

/** Keys that only one package of the reference prints, and text. */
export const peerOnlyKeys: readonly (string | RegExp)[] = [
  /_psych/,
  /REML/,
  /semTools/,
  /factanal/,
  "omega_std_minres_psych",
  "ICC1_multilevel",
  "linear_product",
  "fcm_m2",
  /^min_rule/,
  "finite_population",
  "lpa",
  "adjusted_holm",
  "se_I_calibrated",
  "se_E_calibrated",
  "mvtnorm",
  "versions",
  "why",
  "note",
];
