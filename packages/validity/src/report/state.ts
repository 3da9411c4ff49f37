import { table } from "./table";

/** What stands between this instrument and the word "validated" (methods 7). */
export const state = "in validation";

const needed: readonly (readonly [what: string, criterion: string, now: string])[] = [
  [
    "Content",
    "theory to items; rating by experts",
    "review at the desk only, by the makers; no panel of experts",
  ],
  ["Cognitive interviews", "respondents of every role, in Dutch and English", "none held"],
  ["Pilot", "n ≥ 200, better 400, over at least 10 organisations", "none: no real answers exist"],
  ["Two axes", "two-factor CFA with an ordinal estimator: CFI ≥ .95, RMSEA ≤ .06", "not fitted on real data"],
  [
    "Axes apart",
    "HTMT(I, E) < .85, and the correlation shown per tenant",
    "unknown; r = .5–.7 for stand-in axes elsewhere",
  ],
  [
    "Reliability",
    "ω ≥ .80 per axis",
    "unknown; the simulation assumes α ≈ .78 on six items, the instrument has ten",
  ],
  ["Stability", "test–retest after 2–4 weeks, ICC ≥ .70", "not measured"],
  ["Known groups", "organisations that differ by other accounts differ on the axes", "not tested"],
  [
    "Convergence",
    "internal axis with the network inside, external axis with ties across the border",
    "not tested",
  ],
  [
    "Same meaning over time and language",
    "configural, metric, scalar: ΔCFI ≥ −.010, ΔRMSEA ≤ .015",
    "not tested",
  ],
];

export const claims = `## What the instrument claims

That an organisation, a department, a team or a role has a **position** on two axes, internal and external coalition
strength, and that the position can be estimated from answers with an interval and with a probability for each of the
four quadrants. The four reactions are ideal types: names for regions of the plane, not classes that people fall into.
The estimand is the mean true score of the **present staff**; nothing here is a statement about organisations at large,
about single persons, or about causes.

This page shows one thing: **given that the items measure what they should**, the computation says what it may say.
Staffs are drawn whose true scores are known, they answer on a 5-point scale, and the product's own code computes
intervals, probabilities and movements from the answers. Whether the items do measure the axes is an empirical question
that no simulation answers.`;

export function stateSection(): string {
  return `## State: ${state}

There are **no pilot data yet**. The content was reviewed at the desk only. There were no cognitive interviews, there is no
test–retest, and no factor model was fitted on real answers. Until that is done, results are to be read as the average of
what people answered to these questions, placed on two axes that theory suggests. Needed before launch:

${table(["evidence", "criterion", "now"], needed)}`;
}
