import { csvFile } from "@vensterbank/core";
import { type ReleasedWaveResult } from "@vensterbank/reporting";
import { defaultScoringRule, type WaveData } from "@vensterbank/typology";
import { answerClasses, type AnswerClasses, type Division } from "./answer-classes.server";

/** File name → text, in the open data format that the command line reads. */
export type Folder = Readonly<Record<string, string>>;

interface RecomputeInput {
  readonly data: WaveData;
  readonly result: ReleasedWaveResult;
  readonly division: Division;
  readonly waveNumber: number;
  /** A new random id for a line, without order. */
  readonly randomId: () => string;
}

/**
 * The answers to the scales of one wave, with which anybody can compute what its page shows (decision 0011): one line
 * per person in the order of new random ids, in classes of at least the threshold. Null when there are too few.
 */
export function recomputeFolder(input: RecomputeInput): Folder | null {
  const { data, result, division } = input;
  const classes = answerClasses(data, result, division);
  if (!classes) return null;
  const items = data.items.filter(
    (item) => item.side === "inside" && item.topic === undefined && item.estimates === undefined,
  );
  const wave = input.waveNumber;
  const lines = data.responses
    .map(({ unitId, role, answers }) => [
      input.randomId(),
      wave,
      classes.teamOf(unitId),
      classes.roleOf(role),
      ...items.map(({ id }) => answers[id] ?? null),
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return {
    "responses.csv": csvFile(["id", "wave", "unit", "role", ...items.map(({ id }) => id)], lines),
    "instrument.csv": csvFile(
      ["item", "scale", "facet", "reversed", "lo", "hi"],
      items.map(({ id, scale, facet, reversed, lo, hi }) => [id, scale, facet, reversed ? 1 : 0, lo, hi]),
    ),
    "units.csv": unitsFile(classes),
    "frame.csv": frameFile(data, classes, wave),
    "analysis.json": analysisFile(input),
  };
}

const organisation = "organisation";

function unitsFile({ departments, teams }: AnswerClasses): string {
  return csvFile(
    ["unit", "parent", "level", "name"],
    [
      [organisation, "", "organisation", organisation],
      ...departments.map(({ id, name }) => [id, organisation, "department", name]),
      ...teams.map(({ id, parent, name }) => [id, parent ?? organisation, "team", name]),
    ],
  );
}

/** People entitled to answer; who corrected their unit makes a class at least as large as its answers. */
function frameFile(data: WaveData, { teamOf, roleOf }: AnswerClasses, wave: number): string {
  const cells = new Map<string, { team: string; role: string; invited: number; answered: number }>();
  const cell = (person: WaveData["frame"][number] | WaveData["responses"][number]) => {
    const [team, role] = [teamOf(person.unitId), roleOf(person.role)];
    const key = JSON.stringify([team, role]);
    const found = cells.get(key) ?? { team, role, invited: 0, answered: 0 };
    cells.set(key, found);
    return found;
  };
  for (const person of data.frame) cell(person).invited++;
  for (const person of data.responses) cell(person).answered++;
  return csvFile(
    ["wave", "unit", "role", "N"],
    [...cells.values()].map(({ team, role, invited, answered }) => [
      wave,
      team,
      role,
      Math.max(invited, answered),
    ]),
  );
}

function analysisFile({ result, division }: RecomputeInput): string {
  const analysis = {
    dataset: `one wave, told apart by ${division}; groups that are too small are one class together`,
    axes: { I: "INT", E: "EXT" },
    other_scales: ["CON"],
    cut: result.cut,
    lo: result.scale.lo,
    hi: result.scale.hi,
    full_out: result.scale.fullOut,
    full_in: result.scale.fullIn,
    min_share_percent: defaultScoringRule.minSharePercent,
    min_items: defaultScoringRule.minItems,
  };
  return `${JSON.stringify(analysis, null, 1)}\n`;
}
