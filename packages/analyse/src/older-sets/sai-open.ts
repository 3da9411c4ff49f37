import { type Answers } from "@vensterbank/core";
import { linkedSem2, type Pair, scaleReliability, scaleScore } from "@vensterbank/typology";
import { answersOf } from "../input/read-responses";
import { readCsv } from "../input/read-csv";
import { type SurveyItem } from "../input/survey-folder";
import { pairFiguresJson } from "../survey/paired-json";
import { scaleJson } from "../survey/scale-json";
import { type OlderSet } from "./older-set";

const calm = [
  "calm",
  "secure",
  "at_ease",
  "rested",
  "comfortable",
  "confident",
  "relaxed",
  "content",
  "joyful",
  "pleasant",
];
const tense = [
  "tense",
  "regretful",
  "upset",
  "worrying",
  "anxious",
  "nervous",
  "jittery",
  "high_strung",
  "worried",
  "rattled",
];
const items: readonly SurveyItem[] = [...calm, ...tense].map((id) => ({
  id,
  scale: "STATE",
  facet: "STATE",
  reversed: calm.includes(id),
  lo: 1,
  hi: 4,
}));
const rule = { minSharePercent: 80, minItems: 2 };
const compared = [
  { study: "FLAT", from: "1", to: "2" },
  { study: "FLAT", from: "1", to: "3" },
  { study: "XRAY", from: "1", to: "2" },
  { study: "SHOP", from: "1", to: "2" },
] as const;

interface Answered {
  readonly id: string;
  readonly study: string;
  readonly time: string;
  readonly answers: Answers;
}

/** State anxiety in three studies with repeated measurement (Revelle & Anderson 1998). */
export const saiOpen: OlderSet = {
  name: "sai_open",
  describe: (folder) => {
    const required = ["study", "time", "id", ...items.map((item) => item.id)];
    const table = readCsv(folder, "responses.csv", { required });
    const people = table.rows.map((row): Answered => {
      const { id, study, time } = row.cells;
      return { id, study, time, answers: answersOf(table, row, items) };
    });
    const first = people
      .filter(({ time }) => time === "1")
      .map(({ id, answers }) => ({ id, wave: "1", unit: "1", role: "staff", answers }));
    return {
      dataset: "sai_open",
      scale_time1: scaleJson(items, first, 2),
      change: Object.fromEntries(
        compared.map(({ study, from, to }) => [`${study}_${from}_${to}`, changeIn(people, study, from, to)]),
      ),
    };
  },
};

function changeIn(
  people: readonly Answered[],
  study: string,
  from: string,
  to: string,
): Record<string, unknown> {
  const at = (time: string) => people.filter((one) => one.study === study && one.time === time);
  const before = at(from);
  const later = new Map(at(to).map(({ id, answers }) => [id, scaleScore(items, answers, rule)]));
  const pairs = before.flatMap(({ id, answers }): Pair[] => {
    const first = scaleScore(items, answers, rule);
    const second = later.get(id) ?? null;
    return first === null || second === null ? [] : [{ first, second }];
  });
  const { alpha } = scaleReliability(
    items,
    before.map(({ answers }) => answers),
    rule,
  );
  return pairFiguresJson({
    pairs,
    invited: pairs.length,
    sem2: [null, null],
    reliability: alpha,
    personSem2: linkedSem2(pairs, alpha),
  });
}
