import { type InsideRole } from "@vensterbank/core";
import { columnNames } from "./column-names.server";
import { fateAgainst, importOutcome, type ImportOutcome } from "./import-outcome.server";
import { readRows } from "./read-rows.server";
import { type Table } from "./read-table.server";
import { SeenBefore } from "./seen-before.server";
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
  readonly unitCodes: ReadonlySet<string>;
  /** Relations name people and partners by code alone, so that the two may not share one. */
  readonly partnerCodes: ReadonlySet<string>;
}

const mailAddress = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/;

/** A file of staff. Codes and mail addresses occur once, in the file and against people who are not in it. */
export function validatePeople(table: Table, context: PeopleContext): ImportOutcome<PersonRow> {
  const codes = new SeenBefore();
  const emails = new SeenBefore();
  const ownerOf = new Map<string, string>();
  for (const { code, email } of context.people.values())
    if (email !== null) ownerOf.set(email.toLowerCase(), code);

  const { rows, findings } = readRows(table, columnNames.people, (reader): PersonRow | null => {
    const code = reader.text("code", 64);
    const name = reader.text("name", 200);
    const email = reader.text("email", 254, "optional");
    const role = reader.word("role", insideRoleWords, "unknown-role");
    const unit = reader.text("unit", 64);
    const activeFrom = reader.day("activeFrom");
    const activeTo = reader.day("activeTo");

    if (code !== null && codes.isNew(reader, "code", code) && context.partnerCodes.has(code))
      reader.error("code", "code-of-partner");
    if (unit !== null && !context.unitCodes.has(unit)) reader.error("unit", "unknown-unit");
    if (email !== null && email !== "") {
      const owner = ownerOf.get(email.toLowerCase());
      if (!mailAddress.test(email)) reader.error("email", "not-an-email");
      else if (emails.isNew(reader, "email", email) && owner !== undefined && owner !== code)
        reader.error("email", "email-of-another");
    }
    if (activeFrom && activeTo && activeTo < activeFrom) reader.error("activeTo", "ends-before-start");
    if (code === null || name === null || role === null || unit === null || !reader.sound) return null;
    // What the file has no column for stays as it is.
    const before = context.people.get(code);
    return {
      line: reader.line,
      code,
      name,
      email: reader.has("email") ? email || null : (before?.email ?? null),
      role,
      unit,
      activeFrom: activeFrom || before?.activeFrom || null,
      activeTo: reader.has("activeTo") ? activeTo || null : (before?.activeTo ?? null),
    };
  });
  return importOutcome(table.rows.length, rows, findings, (row) =>
    fateAgainst<ExistingPerson>(context.people.get(row.code), row, [
      "name",
      "email",
      "role",
      "unit",
      "activeFrom",
      "activeTo",
    ]),
  );
}
