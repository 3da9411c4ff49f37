import { benjaminiHochberg, benjaminiYekutieli } from "@vensterbank/stats";
import { linkedSem2, type Pair, type Point, typeTransitions } from "@vensterbank/typology";
import { reactions } from "@vensterbank/core";
import { answersOf } from "../input/read-responses";
import { readCsv } from "../input/read-csv";
import { pairFiguresJson } from "../survey/paired-json";
import { type OlderSet } from "./older-set";

type Answered = Readonly<Record<string, number | null>>;

const scales = ["JOBSAT", "COMMIT", "READY"] as const;
/** Reliabilities are not known from scale scores: these are set. */
const compared = [
  { scale: "JOBSAT", from: 1, to: 2, reliability: 0.85 },
  { scale: "JOBSAT", from: 1, to: 3, reliability: 0.85 },
  { scale: "COMMIT", from: 1, to: 3, reliability: 0.8 },
  { scale: "READY", from: 1, to: 3, reliability: 0.8 },
] as const;
const cut = 3;
/** p values that Benjamini & Hochberg (1995) adjust in their example. */
const exampleP = [
  0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34,
];

/** Soldiers followed over three waves (Bliese & Ployhart 2002): scale scores, no items. */
export const univbct: OlderSet = {
  name: "univbct",
  describe: (folder) => {
    const columns = scales.flatMap((scale) =>
      [1, 2, 3].map((wave) => ({ id: `${scale}${wave}`, lo: 1, hi: 5 })),
    );
    const table = readCsv(folder, "responses.csv", { required: columns.map(({ id }) => id) });
    const people = table.rows.map((row) => answersOf(table, row, columns));
    const adjusted = benjaminiHochberg(exampleP);
    return {
      dataset: "univbct",
      change: Object.fromEntries(
        compared.map((one) => [`${one.scale}_${one.from}_${one.to}`, changeOf(people, one)]),
      ),
      transition_cut3: { w1_w3: transitions(people, 1, 3), w1_w2: transitions(people, 1, 2) },
      benjamini_hochberg: {
        p: exampleP,
        adjusted,
        adjusted_BY: benjaminiYekutieli(exampleP),
        rejected_05: adjusted.filter((p) => p !== null && p <= 0.05).length,
      },
    };
  },
};

function changeOf(people: readonly Answered[], one: (typeof compared)[number]): Record<string, unknown> {
  const pairs = people.flatMap((answers): Pair[] => {
    const first = answers[`${one.scale}${one.from}`];
    const second = answers[`${one.scale}${one.to}`];
    return first === null || second === null ? [] : [{ first, second }];
  });
  return pairFiguresJson({
    pairs,
    invited: pairs.length,
    sem2: [null, null],
    reliability: one.reliability,
    personSem2: linkedSem2(pairs, one.reliability),
  });
}

/** Hard types with satisfaction as the internal and commitment as the external axis. */
function transitions(people: readonly Answered[], from: number, to: number): Record<string, unknown> {
  const pointIn = (answers: Answered, wave: number): Point | null => {
    const internal = answers[`JOBSAT${wave}`];
    const external = answers[`COMMIT${wave}`];
    return internal === null || external === null ? null : { internal, external };
  };
  const pairs = people.flatMap((answers) => {
    const first = pointIn(answers, from);
    const second = pointIn(answers, to);
    return first && second ? [{ first, second }] : [];
  });
  const moves = typeTransitions(pairs, cut, { internal: null, external: null });
  return {
    cut,
    n: moves.n,
    order: reactions,
    counts: moves.counts,
    bowker_chisq: moves.bowker.chiSquare,
    bowker_df: moves.bowker.df,
    bowker_p: moves.bowker.p,
    stuart_maxwell_chisq: moves.stuartMaxwell.chiSquare,
    stuart_maxwell_df: moves.stuartMaxwell.df,
    stuart_maxwell_p: moves.stuartMaxwell.p,
    kappa: moves.kappa,
    changed: moves.changed,
    changed_with_reliable_crossing: null,
  };
}
