import { type InsideRole, type RespondentRole } from "@vensterbank/core";
import { type AnswerValue, type ResponseAnswers } from "@vensterbank/instrument";
import { answerColumns, type AnswerItem } from "./answer-items.server";
import { columnNames, comparable } from "./column-names.server";
import { importOutcome, type ImportOutcome } from "./import-outcome.server";
import { readRows } from "./read-rows.server";
import { type Table } from "./read-table.server";
import { type RowReader } from "./row-reader.server";
import { SeenBefore } from "./seen-before.server";
import { dontKnowWords, roleWords } from "./vocabulary.server";

/** One sent questionnaire. Whoever stores it must let go of `code` once the pseudonym is made. */
export type AnswersRow = {
  readonly line: number;
  readonly wave: number;
  readonly code: string;
  /** Absent = not answered or not asked; null = "don't know". */
  readonly answers: ResponseAnswers;
} & (
  | { readonly side: "inside"; readonly unit: string; readonly role: InsideRole }
  | { readonly side: "partner"; readonly unit: null; readonly role: "partner" }
);

export interface AnswersContext {
  readonly items: readonly AnswerItem[];
  /** Per wave that answers may be brought into. */
  readonly waves: ReadonlyMap<number, AnswersWave>;
}

export interface AnswersWave {
  /** Everybody entitled to answer, by code, with unit and role in that wave. */
  readonly people: ReadonlyMap<string, { readonly unit: string; readonly role: InsideRole }>;
  readonly partnerCodes: ReadonlySet<string>;
  readonly unitCodes: ReadonlySet<string>;
  /** Codes of who has answered in that wave already: answers cannot be replaced, they have no link to a person. */
  readonly answered: ReadonlySet<string>;
}

/**
 * A file of answers, one row per respondent and wave, one column per item id. Empty = not answered; "weet ik niet",
 * "n.v.t.", "NA" and the like = don't know. Unit and role default to those of the wave's list.
 */
export function validateAnswers(table: Table, { items, waves }: AnswersContext): ImportOutcome<AnswersRow> {
  const seen = new SeenBefore();
  const columns = { ...columnNames.answers, ...answerColumns(items) };
  const known = new Set(table.header.map(comparable));
  const present = items.filter(({ id }) => known.has(comparable(id)));
  const { rows, findings } = readRows(table, columns, (reader): AnswersRow | null => {
    const code = reader.text("person", 64);
    const number = reader.integer("wave", 1, 999);
    const wave = number === null ? undefined : waves.get(number);
    if (number !== null && wave === undefined) reader.error("wave", "unknown-wave");
    if (code === null || number === null || wave === undefined) return null;
    if (!seen.isNew(reader, "person", JSON.stringify([number, code]))) return null;
    if (wave.answered.has(code)) return reader.error("person", "answered-already");

    const who = respondentOf(reader, code, wave);
    if (who === null) return null;
    const answers = answersOf(reader, present, who.role);
    if (!reader.sound) return null;
    if (Object.keys(answers).length === 0) {
      reader.warn(null, "row-without-answers");
      return null;
    }
    return { line: reader.line, wave: number, code, answers, ...who };
  });
  if (present.length === 0) findings.error({ line: null, column: null, code: "no-item-columns" });
  return importOutcome(table.rows.length, rows, findings, () => "new");
}

type Respondent =
  { side: "inside"; unit: string; role: InsideRole } | { side: "partner"; unit: null; role: "partner" };

function respondentOf(reader: RowReader, code: string, wave: AnswersWave): Respondent | null {
  const role: RespondentRole | null | undefined =
    reader.cell("role") === "" ? undefined : reader.word("role", roleWords, "unknown-role");
  if (role === null) return null;
  if (wave.partnerCodes.has(code)) {
    if (role !== undefined && role !== "partner") return reader.error("role", "role-of-person");
    return { side: "partner", unit: null, role: "partner" };
  }
  const person = wave.people.get(code);
  if (person === undefined) return reader.error("person", "unknown-person-or-partner");
  if (role === "partner") return reader.error("role", "role-of-partner");
  const unit = reader.cell("unit") || person.unit;
  if (!wave.unitCodes.has(unit)) return reader.error("unit", "unknown-unit");
  return { side: "inside", unit, role: role ?? person.role };
}

function answersOf(reader: RowReader, items: readonly AnswerItem[], role: RespondentRole): ResponseAnswers {
  const answers: Record<string, AnswerValue> = {};
  const points = new Map<string, number>();
  for (const { id, askedOf, form } of items) {
    const cell = reader.cell(id);
    if (cell === "") continue;
    if (!askedOf.includes(role)) {
      reader.error(id, "not-asked");
    } else if (form.kind === "text") {
      const text = reader.text(id, form.maxLength);
      if (text !== null) answers[id] = text;
    } else if (dontKnowWords.has(comparable(cell)) && !(form.kind === "number" && form.dontKnow === false)) {
      answers[id] = null;
    } else if (form.kind === "code") {
      const code = reader.word(id, form.codes, "unknown-option");
      if (code !== null) answers[id] = code;
    } else {
      const value = reader.integer(id, form.lo, form.hi);
      if (value === null) continue;
      answers[id] = value;
      if (form.set !== null) points.set(form.set, (points.get(form.set) ?? 0) + value);
    }
  }
  for (const [set, sum] of points) if (sum !== 100) reader.error(null, "points-not-100", { set, sum });
  return answers;
}
