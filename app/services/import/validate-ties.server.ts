import { type TieLevel } from "@vensterbank/core";
import { columnNames } from "./column-names.server";
import { importOutcome, type ImportOutcome } from "./import-outcome.server";
import { readRows } from "./read-rows.server";
import { type Table } from "./read-table.server";
import { type RowReader } from "./row-reader.server";
import { SeenBefore } from "./seen-before.server";
import { tieLevelWords } from "./vocabulary.server";

/** A person or a partner organisation, by code. */
export interface TieEnd {
  readonly side: "inside" | "partner";
  readonly code: string;
}

/** A relation as its sender reported it; `to: null` = the sender answered "nobody". */
export type TieRow =
  | {
      readonly line: number;
      readonly wave: number;
      readonly from: TieEnd;
      readonly to: TieEnd;
      readonly level: TieLevel;
      /** 1 now and then … 4 we cannot do without each other. */
      readonly strength: number;
      /** 1-4; null = not answered. */
      readonly value: number | null;
    }
  | { readonly line: number; readonly wave: number; readonly from: TieEnd; readonly to: null };

export interface ExistingTie {
  readonly strength: number;
  readonly value: number | null;
}

export interface TiesContext {
  /** Per wave that answers may still be brought into: who takes part, people and partners. */
  readonly waves: ReadonlyMap<number, WaveNodes>;
  /** Relations that are there already, by `tieKey`. */
  readonly ties: ReadonlyMap<string, ExistingTie>;
  /** What senders reported already, by `senderKey`. */
  readonly reports: ReadonlyMap<string, "answered" | "nobody" | "skipped">;
}

export interface WaveNodes {
  readonly personCodes: ReadonlySet<string>;
  readonly partnerCodes: ReadonlySet<string>;
}

export function tieKey(wave: number, from: string, to: string, level: TieLevel | ""): string {
  return JSON.stringify([wave, from, to, level]);
}

export function senderKey(wave: number, from: string): string {
  return JSON.stringify([wave, from]);
}

/**
 * A file of relations. What is there already may be repeated and is never changed. A row without `to`, level and strength says that the sender answered "nobody"; a sender
 * without any row did not answer.
 */
export function validateTies(table: Table, context: TiesContext): ImportOutcome<TieRow> {
  const seen = new SeenBefore();
  const answer = new Map<string, "nobody" | "somebody">();
  const { rows, findings } = readRows(table, columnNames.ties, (reader): TieRow | null => {
    const wave = reader.integer("wave", 1, 999);
    const nodes = wave === null ? undefined : context.waves.get(wave);
    if (wave === null) return null;
    if (nodes === undefined) return reader.error("wave", "unknown-wave");
    const from = endOf(reader, "from", nodes);
    const nobody = ["to", "level", "strength", "value"].every((name) => reader.cell(name) === "");
    if (from === null) return null;

    const said = nobody ? "nobody" : "somebody";
    const sender = senderKey(wave, from.code);
    const reported = context.reports.get(sender);
    if ((answer.get(sender) ?? said) !== said) reader.error("to", "nobody-and-somebody");
    else if (reported !== undefined && reported !== (nobody ? "nobody" : "answered"))
      reader.error("from", "reported-otherwise");
    answer.set(sender, said);
    if (nobody) {
      seen.isNew(reader, "from", tieKey(wave, from.code, "", ""));
      return reader.sound ? { line: reader.line, wave, from, to: null } : null;
    }
    const to = endOf(reader, "to", nodes);
    const level = reader.word("level", tieLevelWords, "unknown-tie-level");
    const strength = reader.integer("strength", 1, 4);
    const value = reader.cell("value") === "" ? null : reader.integer("value", 1, 4);
    if (to !== null && to.code === from.code) reader.error("to", "tie-to-self");
    if (to === null || level === null || strength === null) return null;
    const key = tieKey(wave, from.code, to.code, level);
    seen.isNew(reader, "to", key);
    const existing = context.ties.get(key);
    if (existing && (existing.strength !== strength || existing.value !== value))
      reader.error("strength", "reported-otherwise");
    return reader.sound ? { line: reader.line, wave, from, to, level, strength, value } : null;
  });
  return importOutcome(table.rows.length, rows, findings, (row) => {
    const isKnown =
      row.to === null
        ? context.reports.has(senderKey(row.wave, row.from.code))
        : context.ties.has(tieKey(row.wave, row.from.code, row.to.code, row.level));
    return isKnown ? "unchanged" : "new";
  });
}

function endOf(reader: RowReader, column: string, nodes: WaveNodes): TieEnd | null {
  const code = reader.text(column, 64);
  if (code === null) return null;
  if (nodes.personCodes.has(code)) return { side: "inside", code };
  if (nodes.partnerCodes.has(code)) return { side: "partner", code };
  return reader.error(column, "unknown-person-or-partner");
}
