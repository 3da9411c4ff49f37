import { columnNames } from "./column-names.server";
import { importOutcome, type ImportOutcome } from "./import-outcome.server";
import { readRows } from "./read-rows.server";
import { type Table } from "./read-table.server";
import { SeenBefore } from "./seen-before.server";
import { type ChangeEventKind, eventKindWords } from "./vocabulary.server";

export interface EventRow {
  readonly line: number;
  /** yyyy-mm-dd */
  readonly date: string;
  readonly kind: ChangeEventKind;
  readonly title: string;
}

export interface EventsContext {
  readonly events: readonly Omit<EventRow, "line">[];
}

/** A file of dated change events. An event is the same when date and title are. */
export function validateEvents(table: Table, { events }: EventsContext): ImportOutcome<EventRow> {
  const keyOf = ({ date, title }: { date: string; title: string }) => `${date} ${title.toLowerCase()}`;
  const existing = new Map(events.map((event) => [keyOf(event), event]));
  const seen = new SeenBefore();
  const { rows, findings } = readRows(table, columnNames.events, (reader): EventRow | null => {
    const date = reader.day("date");
    const kind = reader.word("kind", eventKindWords, "unknown-event-kind");
    const title = reader.text("title", 200);
    if (date === "") reader.error("date", "cell-empty");
    if (date && title !== null) seen.isNew(reader, "title", keyOf({ date, title }));
    return date && kind !== null && title !== null && reader.sound
      ? { line: reader.line, date, kind, title }
      : null;
  });
  return importOutcome(table.rows.length, rows, findings, (row) => {
    const before = existing.get(keyOf(row));
    return before === undefined ? "new" : before.kind === row.kind ? "unchanged" : "changed";
  });
}
