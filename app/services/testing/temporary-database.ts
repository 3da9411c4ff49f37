import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, migrate, openDatabase } from "@vensterbank/db";

/** A migrated SQLite database of its own for one test file. */
export async function temporaryDatabase(): Promise<{
  readonly database: Database;
  /** Of the file, for tests that look at what is really stored. */
  readonly file: string;
  close(): Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "vensterbank-service-"));
  const file = join(folder, "vensterbank.sqlite");
  await migrate({ kind: "sqlite", file });
  const database = await openDatabase({ kind: "sqlite", file });
  return {
    database,
    file,
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
