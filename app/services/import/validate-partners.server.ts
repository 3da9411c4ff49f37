import { comparableName } from "@vensterbank/names";
import { bindColumns, type ColumnMapping } from "./bound-columns.server";
import { cleanMailAddress } from "./clean-mail-address.server";
import { columnNames, comparable } from "./column-names.server";
import { Findings } from "./findings.server";
import { fateAgainst, importOutcome, type ImportOutcome } from "./import-outcome.server";
import { madeCode } from "./made-code.server";
import { readRows } from "./read-rows.server";
import { type Table } from "./read-table.server";
import { type RowReader } from "./row-reader.server";
import { SeenBefore } from "./seen-before.server";
import { sectorWords } from "./vocabulary.server";

export interface PartnerRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  /** One of `defaultSectors`, or the tenant's own. */
  readonly sector: string;
  /** Who answers for it; absent when the row names nobody. */
  readonly contact?: { readonly name: string; readonly email: string | null };
}

export type ExistingPartner = Omit<PartnerRow, "line" | "contact">;

export interface PartnersContext {
  readonly partners: ReadonlyMap<string, ExistingPartner>;
  readonly personCodes: ReadonlySet<string>;
  /** Sectors that the tenant added to the default ones. */
  readonly ownSectors: ReadonlySet<string>;
  readonly mapping?: ColumnMapping | null;
}

/**
 * A file of partner organisations. A sector that nobody knows yet is taken over as it stands, with a warning. With a column
 * for contacts an organisation has a row for each of them; its name and sector stand in the first. Without a code it is
 * known by its name.
 */
export function validatePartners(table: Table, context: PartnersContext): ImportOutcome<PartnerRow> {
  const codes = new SeenBefore();
  const contacts = new SeenBefore();
  const own = new Map([...context.ownSectors].map((sector) => [comparable(sector), sector]));
  const codeOfName = new Map<string, string>();
  for (const { code, name } of context.partners.values()) codeOfName.set(comparableName(name), code);
  const first = new Map<string, ExistingPartner>();
  const { mapping = null } = context;
  const bound = bindColumns(table, columnNames.partners, new Findings(), mapping);
  const withContacts = bound.has("contactName") || bound.has("contactEmail");

  const read = (reader: RowReader): PartnerRow | null => {
    const given = reader.has("code") ? reader.text("code", 64) : "";
    const name = reader.text("name", 200);
    const code =
      given || (given === "" && name ? (codeOfName.get(comparableName(name)) ?? madeCode(name)) : null);
    const before = withContacts && code ? first.get(code.toLowerCase()) : undefined;
    const written = before && reader.cell("sector") === "" ? before.sector : reader.text("sector", 80);
    if (code && !before && codes.isNew(reader, "code", code) && context.personCodes.has(code))
      reader.error("code", "code-of-person");
    const contact = withContacts ? contactOf(reader) : undefined;
    if (contact && code)
      contacts.isNew(
        reader,
        contact.email ? "contactEmail" : "contactName",
        `${code} ${contact.email ?? contact.name}`,
      );
    if (!code || name === null || written === null || !reader.sound) return null;
    if (before) {
      if (comparableName(before.name) !== comparableName(name)) return reader.error("name", "other-name");
      return { line: reader.line, ...before, ...(contact && { contact }) };
    }
    const known = sectorWords.get(comparable(written)) ?? own.get(comparable(written));
    if (known === undefined) {
      reader.warn("sector", "new-sector");
      own.set(comparable(written), written);
    }
    const partner = { code, name, sector: known ?? written };
    first.set(code.toLowerCase(), partner);
    return { line: reader.line, ...partner, ...(contact && { contact }) };
  };
  const { rows, findings } = readRows(table, columnNames.partners, read, mapping);
  return importOutcome(table.rows.length, rows, findings, (row) =>
    fateAgainst<ExistingPartner>(context.partners.get(row.code), row, ["name", "sector"]),
  );
}

function contactOf(reader: RowReader): PartnerRow["contact"] {
  const name = reader.text("contactName", 200, "optional");
  const written = reader.text("contactEmail", 320, "optional");
  const address = written ? cleanMailAddress(written) : null;
  if (written && address === null) reader.error("contactEmail", "not-an-email");
  else if (written && address !== written) reader.warn("contactEmail", "email-cleaned");
  if (!name && !address) return undefined;
  return { name: name || (address ?? ""), email: address };
}
