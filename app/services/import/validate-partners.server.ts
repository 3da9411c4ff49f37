import { columnNames, comparable } from "./column-names.server";
import { fateAgainst, importOutcome, type ImportOutcome } from "./import-outcome.server";
import { readRows } from "./read-rows.server";
import { type Table } from "./read-table.server";
import { SeenBefore } from "./seen-before.server";
import { sectorWords } from "./vocabulary.server";

export interface PartnerRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  /** One of `defaultSectors`, or the tenant's own. */
  readonly sector: string;
}

export type ExistingPartner = Omit<PartnerRow, "line">;

export interface PartnersContext {
  readonly partners: ReadonlyMap<string, ExistingPartner>;
  readonly personCodes: ReadonlySet<string>;
  /** Sectors that the tenant added to the default ones. */
  readonly ownSectors: ReadonlySet<string>;
}

/** A file of partner organisations. A sector that nobody knows yet is taken over as it stands, with a warning. */
export function validatePartners(table: Table, context: PartnersContext): ImportOutcome<PartnerRow> {
  const codes = new SeenBefore();
  const own = new Map([...context.ownSectors].map((sector) => [comparable(sector), sector]));
  const { rows, findings } = readRows(table, columnNames.partners, (reader): PartnerRow | null => {
    const code = reader.text("code", 64);
    const name = reader.text("name", 200);
    const written = reader.text("sector", 80);
    if (code !== null && codes.isNew(reader, "code", code) && context.personCodes.has(code))
      reader.error("code", "code-of-person");
    if (code === null || name === null || written === null || !reader.sound) return null;
    const known = sectorWords.get(comparable(written)) ?? own.get(comparable(written));
    if (known === undefined) {
      reader.warn("sector", "new-sector");
      own.set(comparable(written), written);
    }
    return { line: reader.line, code, name, sector: known ?? written };
  });
  return importOutcome(table.rows.length, rows, findings, (row) =>
    fateAgainst<ExistingPartner>(context.partners.get(row.code), row, ["name", "sector"]),
  );
}
