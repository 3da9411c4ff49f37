/**
 * drizzle-kit cannot write WITHOUT ROWID. Run after `drizzle-kit generate`: gives it to every table whose rows must lie
 * in the order of their random key, so that the file does not tell in which order people answered.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { getTableName } from "drizzle-orm";
import { traitsOf } from "./kit/table-rules";
import { sqliteTables } from "./schema/sqlite";

const folder = new URL("./migrations/sqlite/", import.meta.url);
const unordered = new Set<string>(
  Object.values(sqliteTables)
    .filter((table) => traitsOf(table).unordered)
    .map(getTableName),
);

for (const name of readdirSync(folder).filter((file) => file.endsWith(".sql"))) {
  const file = new URL(name, folder);
  const before = readFileSync(file, "utf8");
  const after = before.replace(
    /^CREATE TABLE `(?:__new_)?(\w+)` \(\n[^;]*\n\)(?=;)/gm,
    (statement, table: string) => (unordered.has(table) ? `${statement} WITHOUT ROWID` : statement),
  );
  if (after !== before) writeFileSync(file, after);
}
