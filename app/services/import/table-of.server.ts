import { readTable, type Table } from "./read-table.server";

/** For tests: a table from text that must be readable. */
export function tableOf(text: string): Table {
  const reading = readTable(new TextEncoder().encode(text), "test.csv");
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.table;
}
