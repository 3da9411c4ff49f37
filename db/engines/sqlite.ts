import { assertSchemaIsCurrent } from "./schema-version";
import { sqliteTables } from "../schema/sqlite";
import { DatabaseError, withoutValues } from "./database-error";
import { type Engine } from "./engine";
import { connectForReading, connectForWriting, queryBuilderOn } from "./sqlite-connection";
import { assertNamesTenant, guardReader, guardWriter } from "./sqlite-guard";
import { sqliteSchemaVersion } from "./sqlite-schema-version";
import { Unit, runInside, settleUnit } from "./unit";
import { WriteQueue } from "./write-queue";

/**
 * One writing connection behind a queue and one reading connection, on one file in WAL mode. Transactions are opened
 * by hand: Drizzle's own run an async callback outside the transaction on this driver (docs/decisions/0003).
 */
export function openSqlite(file: string): Engine {
  const writer = connectForWriting(file);
  try {
    assertSchemaIsCurrent(sqliteSchemaVersion(writer));
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = connectForReading(file);
  guardWriter(writer);
  guardReader(reader);
  const queue = new WriteQueue();
  const forWriting = queryBuilderOn(writer, assertNamesTenant);
  const forReading = queryBuilderOn(reader);
  const tables = sqliteTables;

  return {
    kind: "sqlite",

    run(unit, work) {
      if (unit.mode === "read") return runInside(unit, () => work({ db: forReading(unit), tables, unit }));
      return queue.run(async () => {
        execute("BEGIN IMMEDIATE");
        try {
          const value = await runInside(unit, () => work({ db: forWriting(unit), tables, unit }));
          execute("COMMIT");
          settleUnit(unit, "kept");
          return value;
        } catch (error) {
          // Some failures (a full disk) have ended the transaction already.
          if (writer.inTransaction) execute("ROLLBACK");
          settleUnit(unit, "undone");
          throw error;
        }
      });
    },

    // Deleted rows are overwritten in the file itself; what is left of them is in its log.
    scrub: () => queue.run(async () => execute("PRAGMA wal_checkpoint(TRUNCATE)")),

    asOwner: (_tenantId, work) =>
      queue.run(async () => {
        // The guard's triggers live in the other connection; foreign keys hold here too.
        const owner = connectForWriting(file);
        const unit = new Unit(null, "write");
        try {
          execute("BEGIN IMMEDIATE", owner);
          const db = queryBuilderOn(owner)(unit);
          const value = await runInside(unit, () => work({ db, tables, lookInto: async () => undefined }));
          execute(value === null ? "ROLLBACK" : "COMMIT", owner);
          return value;
        } finally {
          // What is not committed by now is undone by closing.
          owner.close();
        }
      }),

    rewrite: () =>
      queue.run(async () => {
        // The log may hold pages from before; the file, after VACUUM, holds what is in the tables and nothing besides.
        emptyLog();
        execute("VACUUM");
        emptyLog();
      }),

    async ping() {
      if (!reader.open) throw new DatabaseError("unavailable", "The database is closed");
      reader.prepare("SELECT count(*) FROM main.tenant").get();
    },

    async close() {
      await queue.idle();
      reader.close();
      writer.close();
    },
  };

  function emptyLog(): void {
    const [{ busy }] = writer.pragma("wal_checkpoint(TRUNCATE)") as [{ busy: number }];
    if (busy) throw new DatabaseError("busy", "Somebody reads what was there before");
  }

  function execute(statement: string, connection = writer): void {
    try {
      connection.exec(statement);
    } catch (error) {
      throw withoutValues(error, statement);
    }
  }
}
