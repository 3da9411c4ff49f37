import { createRequire } from "node:module";
import type SqliteDatabase from "better-sqlite3";

const load = createRequire(import.meta.url);
const [major] = process.versions.node.split(".").map(Number);

/**
 * The SQLite driver for this Node. better-sqlite3 12 is the last one for Node 20, but from Node 24.19 on it ends the process
 * when a statement is collected as garbage; 13, on Node-API, does not, and needs Node 22. Both have the same interface.
 */
export const SqliteDriver = load(
  major >= 22 ? "better-sqlite3-napi" : "better-sqlite3",
) as typeof SqliteDatabase;
