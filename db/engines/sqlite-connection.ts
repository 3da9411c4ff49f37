import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { type Database, type Statement } from "better-sqlite3";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { withoutValues } from "./database-error";
import { type QueryBuilder } from "./engine";
import { SqliteDriver } from "./sqlite-driver";
import { type Unit } from "./unit";

const cachedStatements = 500;

/** Opens the file for reading and writing; makes it, readable by its owner only, when there is none. */
export function connectForWriting(file: string): Database {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // SQLite gives its journal files the mode of the main file.
    closeSync(openSync(file, "a", 0o600));
  }
  const connection = new SqliteDriver(file);
  connection.pragma("busy_timeout = 5000");
  connection.pragma("journal_mode = WAL");
  // An acknowledged answer is on disk, also after a power cut (trust 6).
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("recursive_triggers = ON");
  // Deleted drafts and receipts are overwritten, not left in free pages.
  connection.pragma("secure_delete = ON");
  return connection;
}

export function connectForReading(file: string): Database {
  const connection = new SqliteDriver(file, { readonly: true, fileMustExist: true });
  connection.pragma("busy_timeout = 5000");
  connection.pragma("temp_store = MEMORY");
  return connection;
}

/**
 * A function that makes query builders for units of work on this connection.
 * @param review sees every statement once, before it is prepared, and may refuse it by throwing
 */
export function queryBuilderOn(
  connection: Database,
  review: (statement: string) => void = () => undefined,
): (unit: Unit) => QueryBuilder {
  const statements = new Map<string, Statement>();

  const prepare = (text: string) => {
    const known = statements.get(text);
    if (known) return known;
    review(text);
    if (statements.size >= cachedStatements) statements.clear();
    const statement = connection.prepare(text);
    if (statement.reader) statement.raw(true);
    statements.set(text, statement);
    return statement;
  };

  return (unit) =>
    drizzle(async (text, params: unknown[]) => {
      unit.assertCurrent();
      try {
        const statement = prepare(text);
        if (statement.reader) return { rows: statement.all(...params) as unknown[][] };
        statement.run(...params);
        return { rows: [] };
      } catch (error) {
        unit.failed = true;
        throw withoutValues(error, text);
      }
    });
}
