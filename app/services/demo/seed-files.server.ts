import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTable } from "../import/read-table.server";

/** The data files in `db/seed`, read on demand. */
export interface SeedFiles {
  text(path: string): string;
  lines(path: string): string[];
  /** Rows of a CSV file by the names of its header. */
  rows(path: string): Record<string, string>[];
}

/** @param folder the folder `db/seed`; by default the one of the project that the process runs in */
export function seedFiles(folder = join(process.cwd(), "db", "seed")): SeedFiles {
  const bytes = (path: string) => readFileSync(join(folder, path));
  const text = (path: string) => bytes(path).toString("utf8");
  return {
    text,
    lines: (path) =>
      text(path)
        .split("\n")
        .filter((line) => line !== ""),
    rows: (path) => {
      const reading = readTable(bytes(path), path);
      if (!reading.ok) throw new Error(`Seed file ${path} cannot be read: ${JSON.stringify(reading.errors)}`);
      const { header, rows } = reading.table;
      return rows.map(({ cells }) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
    },
  };
}
