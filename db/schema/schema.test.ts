import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as DrizzleKit from "drizzle-kit/api";
import { getTableColumns, getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { connectForReading } from "../engines/sqlite-connection";
import { migratedPlace, sqlitePlace } from "../contract/test-database";
import { traitsOf } from "../kit/table-rules";
import * as postgres from "./postgres";
import * as sqlite from "./sqlite";

type Kit = typeof DrizzleKit;
// The package's ESM entry calls require.
const kit = createRequire(import.meta.url)("drizzle-kit/api") as Kit;

const tables = Object.values(sqlite.sqliteTables);
const newest = (engine: "sqlite" | "postgres"): unknown => {
  const meta = new URL(`../migrations/${engine}/meta/`, import.meta.url);
  const journal = JSON.parse(readFileSync(new URL("_journal.json", meta), "utf8")) as {
    entries: { idx: number }[];
  };
  const { idx } = journal.entries[journal.entries.length - 1];
  return JSON.parse(readFileSync(new URL(`${String(idx).padStart(4, "0")}_snapshot.json`, meta), "utf8"));
};

describe("the schema", () => {
  it("exports every table by its own name, for drizzle-kit", () => {
    const { sqliteTables, ...sqliteExports } = sqlite;
    const { postgresTables, ...postgresExports } = postgres;
    expect(sqliteExports).toEqual(sqliteTables);
    expect(Object.keys(postgresExports).sort()).toEqual(Object.keys(postgresTables).sort());
  });

  it("is what the migrations of SQLite make", async () => {
    const { sqliteTables, ...exported } = sqlite;
    expect(Object.keys(exported)).toHaveLength(Object.keys(sqliteTables).length);
    const previous = newest("sqlite") as Parameters<Kit["generateSQLiteMigration"]>[0];
    const current = await kit.generateSQLiteDrizzleJson(exported);
    expect(await kit.generateSQLiteMigration(previous, current)).toEqual([]);
  });

  it("is what the migrations of PostgreSQL make", async () => {
    const { postgresTables, ...exported } = postgres;
    expect(Object.keys(exported)).toHaveLength(Object.keys(postgresTables).length);
    const previous = newest("postgres") as Parameters<Kit["generateMigration"]>[0];
    const current = kit.generateDrizzleJson(exported);
    expect(await kit.generateMigration(previous, current)).toEqual([]);
  });

  it("has a tenant first in every key of what belongs to a tenant, and restricts every deletion", () => {
    const outside = tables.filter((table) => traitsOf(table).scope === "global").map(getTableName);
    expect(outside.sort()).toEqual([
      "account_event",
      "credential",
      "erasure_record",
      "one_time_token",
      "operator_entry",
      "passkey",
      "recovery_code",
      "session",
      "sign_in_attempt",
      "sso_identity",
      "tenant",
      "totp",
      "user",
    ]);
    for (const table of tables) {
      const { name, foreignKeys, primaryKeys } = getTableConfig(table);
      const scope = traitsOf(table).scope;
      if (scope === "tenant") expect(primaryKeys[0].columns[0].name, name).toBe("tenant_id");
      if (scope !== "global")
        expect(foreignKeys.map((key) => key.reference().columns[0].name)).toContain("tenant_id");
      for (const key of foreignKeys) {
        const { columns, foreignTable, foreignColumns } = key.reference();
        expect(key.onDelete).toBe("restrict");
        if (traitsOf(foreignTable).scope !== "tenant") continue;
        expect([columns[0].name, foreignColumns[0].name], name).toEqual(["tenant_id", "tenant_id"]);
      }
    }
  });

  it.each([sqlite.response, sqlite.openAnswer])("joins no set of answers to a person (%#)", (table) => {
    const { foreignKeys } = getTableConfig(table);
    const parents = foreignKeys.map((key) => getTableName(key.reference().foreignTable));
    expect([...new Set(parents)].filter((name) => !["tenant", "wave", "unit"].includes(name))).toEqual([]);
    expect(Object.keys(getTableColumns(table)).join(" ")).not.toMatch(
      /person|partner|contact|token|participation/i,
    );
  });

  it.each([sqlite.participation, sqlite.response, sqlite.openAnswer, sqlite.relationReport, sqlite.tie])(
    "keeps no time beside answers and submissions (%#)",
    (table) => {
      for (const column of Object.values(getTableColumns(table))) {
        expect(column.dataType).not.toBe("date");
        expect(column.name).not.toMatch(/_at$|_on$|time|date/);
      }
    },
  );

  it("lays unordered tables in the order of their key in the file", async () => {
    const place = await migratedPlace(sqlitePlace);
    if (place.config.kind !== "sqlite") throw new Error("SQLite only");
    const connection = connectForReading(place.config.file);
    const laid = connection
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%WITHOUT ROWID'")
      .pluck()
      .all();
    connection.close();
    await place.remove();
    expect(laid.sort()).toEqual([
      "draft",
      "feedback_wish",
      "open_answer",
      "relation_report",
      "response",
      "tie",
    ]);
    expect(
      tables
        .filter((table) => traitsOf(table).unordered)
        .map(getTableName)
        .sort(),
    ).toEqual(laid);
  });
});
