import { type InsideRole } from "@vensterbank/core";
import { bindColumns, type ColumnMapping } from "./bound-columns.server";
import { cleanMailAddress } from "./clean-mail-address.server";
import { columnNames, comparable } from "./column-names.server";
import { Findings } from "./findings.server";
import { fateAgainst, importOutcome, type ImportOutcome } from "./import-outcome.server";
import { madeCode } from "./made-code.server";
import { type MatchedBy, personMatcher, type PersonMatch } from "./person-matches.server";
import { readRows } from "./read-rows.server";
import { type Table } from "./read-table.server";
import { type RowReader } from "./row-reader.server";
import { SeenBefore } from "./seen-before.server";
import { UnitFinder } from "./unit-finder.server";
import { insideRoleWords } from "./vocabulary.server";

export interface PersonRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: InsideRole;
  /** Code of the unit. */
  readonly unit: string;
  /** yyyy-mm-dd; null = not told. */
  readonly activeFrom: string | null;
  /** Last day, yyyy-mm-dd; null = still here. */
  readonly activeTo: string | null;
}

export type ExistingPerson = Omit<PersonRow, "line">;

export interface PeopleContext {
  /** People by code. */
  readonly people: ReadonlyMap<string, ExistingPerson>;
  /** Units in use. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Relations name people and partners by code alone, so that the two may not share one. */
  readonly partnerCodes: ReadonlySet<string>;
  /** Code of who was listed twice → code of the one who stands for both. */
  readonly merged?: ReadonlyMap<string, string>;
  readonly mapping?: ColumnMapping | null;
  /** What words for roles mean besides the known ones, by `comparable`. */
  readonly roles?: ReadonlyMap<string, InsideRole>;
  /** Units that are not there yet are made. */
  readonly newUnits?: boolean;
  /** yyyy-mm-dd; who had left before it and is in the file is back. */
  readonly today?: string;
}

export type PeopleOutcome = ImportOutcome<PersonRow> & {
  /** Who of the list a row is, by line; absent = somebody new. */
  readonly matches: ReadonlyMap<number, PersonMatch>;
  /** Codes of people of the list that the file speaks of, wrong rows included. */
  readonly present: ReadonlySet<string>;
  /** Units that the file names and that are not there. */
  readonly unknownUnits: readonly { readonly code: string; readonly name: string }[];
  /** Errors that are gone as soon as somebody says what words for roles mean and whether teams are made. */
  readonly openQuestions: number;
  /** Rows by what they were recognised by. */
  readonly matchedBy: Readonly<Record<MatchedBy, number>>;
};

/**
 * A file of staff. Codes and mail addresses occur once, in the file and against people who are not in it. Who has no code
 * gets one that is made from the mail address, or from name and unit.
 */
export function validatePeople(table: Table, context: PeopleContext): PeopleOutcome {
  const codes = new SeenBefore();
  const emails = new SeenBefore("email-twice");
  const units = new UnitFinder(context.units);
  const { mapping = null, merged = new Map<string, string>(), today = "" } = context;
  const roleWords = new Map([...insideRoleWords, ...(context.roles ?? [])]);
  const ownerOf = new Map<string, string>();
  for (const { code, email } of context.people.values())
    if (email !== null) ownerOf.set(email.toLowerCase(), code);
  const match = personMatcher(context.people, codesIn(table, mapping));
  const matches = new Map<number, PersonMatch>();
  const present = new Set<string>();
  const matchedBy = { code: 0, email: 0, name: 0 };

  const read = (reader: RowReader): PersonRow | null => {
    const given = reader.text("code", 64, "optional");
    const name = nameOf(reader);
    const email = mailOf(reader);
    if (given === "" && reader.has("code") && !name) reader.error("code", "cell-empty");
    const role = reader.word("role", roleWords, "unknown-role");
    const unit = reader.text("unit", 200);
    const activeFrom = reader.day("activeFrom");
    const activeTo = reader.day("activeTo");

    const into = given === null ? undefined : merged.get(given);
    if (into !== undefined) {
      present.add(into);
      reader.warn("code", "merged-person");
      return null;
    }
    const unitCode = unit === null ? null : unitOf(reader, units, unit, context.newUnits ?? false);
    const found = match({ code: given ?? "", email: email ?? "", name: name ?? "", unit: unitCode ?? "" });
    if (found) present.add(found.person.code);
    const made = given === "" && name ? madeCode(...(email ? [email] : [name, unitCode ?? ""])) : "";
    const again = found ?? sameCode(context.people, made);
    if (again) present.add(again.person.code);
    const code = given || (again?.person.code ?? made);

    const isOwnAddress = !email || emails.isNew(reader, "email", email);
    if (email && isOwnAddress) {
      const owner = ownerOf.get(email.toLowerCase());
      if (owner !== undefined && owner !== again?.person.code) reader.error("email", "email-of-another");
    }
    // A code that was made from an address of two is not what is wrong.
    if (code !== "" && (given !== "" || isOwnAddress))
      if (codes.isNew(reader, "code", code) && context.partnerCodes.has(code))
        reader.error("code", "code-of-partner");
    if (activeFrom && activeTo && activeTo < activeFrom) reader.error("activeTo", "ends-before-start");
    if (code === "" || !name || role === null || unitCode === null || !reader.sound) return null;
    if (given === "" && reader.has("code") && !again) reader.warn("name", "code-made");
    if (again) {
      matches.set(reader.line, again);
      matchedBy[again.by]++;
    }
    // What the file has no column for stays as it is, and an address goes only when there is another: lists have gaps.
    const before = again?.person;
    const until = before?.activeTo ?? null;
    const left = until !== null && until < today;
    return {
      line: reader.line,
      code,
      name,
      email: email || (before?.email ?? null),
      role,
      unit: unitCode,
      activeFrom: activeFrom || before?.activeFrom || null,
      activeTo: reader.has("activeTo") ? activeTo || null : left ? null : (before?.activeTo ?? null),
    };
  };

  const { rows, findings } = readRows(table, columnNames.people, read, mapping);
  const outcome = importOutcome(table.rows.length, rows, findings, (row) =>
    fateAgainst<ExistingPerson>(matches.get(row.line)?.person, row, comparedFields),
  );
  const openQuestions = findings.errorsOf("unknown-role") + findings.errorsOf("unknown-unit");
  const unknownUnits = [...units.unknown.values()];
  return { ...outcome, matches, present, unknownUnits, openQuestions, matchedBy };
}

/** What makes a row differ from what there is. */
export const comparedFields = [
  "code",
  "name",
  "email",
  "role",
  "unit",
  "activeFrom",
  "activeTo",
] as const satisfies (keyof ExistingPerson)[];

function sameCode(people: PeopleContext["people"], made: string): PersonMatch | null {
  const person = made === "" ? undefined : people.get(made);
  return person ? { person, by: "code" } : null;
}

function codesIn(table: Table, mapping: ColumnMapping | null): ReadonlySet<string> {
  const at = bindColumns(table, columnNames.people, new Findings(), mapping).get("code")?.at;
  return new Set(at === undefined ? [] : table.rows.map(({ cells }) => cells[at]));
}

/** From one column, or from first name, infix and last name. */
function nameOf(reader: RowReader): string | null {
  if (reader.has("name")) return reader.text("name", 200);
  const last = reader.text("lastName", 100);
  const first = reader.text("firstName", 60, "optional");
  const infix = reader.text("infix", 40, "optional");
  if (last === null || first === null || infix === null) return null;
  return [first, infix, last].filter((part) => part !== "").join(" ");
}

/** "" when there is none; null when what stands there is no address. */
function mailOf(reader: RowReader): string | null {
  const written = reader.text("email", 320, "optional");
  if (!written) return written;
  const address = cleanMailAddress(written);
  if (address === null || address.length > 254) return reader.error("email", "not-an-email");
  if (address !== written) reader.warn("email", "email-cleaned");
  return address;
}

function unitOf(reader: RowReader, units: UnitFinder, text: string, mayMake: boolean): string | null {
  const found = units.find(text);
  if (found === "ambiguous") return reader.error("unit", "unit-ambiguous");
  if (found !== null) return found.code;
  const { code, isFirst } = units.foresee(text);
  if (!mayMake) return reader.error("unit", "unknown-unit");
  if (isFirst) reader.warn("unit", "unit-made");
  return code;
}

/** Words for roles in a mapping: `role:WORD`, the word as `comparable` gives it. */
export const roleKey = (word: string): string => `role:${comparable(word)}`;
