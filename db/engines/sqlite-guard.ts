import { type Database } from "better-sqlite3";
import { getTableName } from "drizzle-orm";
import { type TableTraits, traitsOf } from "../kit/table-rules";
import { sqliteTables } from "../schema/sqlite";
import { DatabaseError } from "./database-error";
import { currentTenant } from "./unit";

/**
 * Row-level security for SQLite. Everything here is temporary: it lives in one connection and leaves the file as the
 * migrations made it. `current_tenant()` is the tenant of the unit of work in which the statement runs.
 */
const guarded: readonly { name: string; traits: TableTraits }[] = Object.values(sqliteTables).map(
  (table) => ({
    name: getTableName(table),
    traits: traitsOf(table),
  }),
);

function registerTenant(connection: Database): void {
  connection.function("current_tenant", () => currentTenant());
}

/** Hides each tenant's rows behind a view with the table's name; without a tenant such a view is empty. */
export function guardReader(connection: Database): void {
  registerTenant(connection);
  for (const { name, traits } of guarded) {
    if (traits.scope === "global") continue;
    const open = traits.scope === "lookup" ? "current_tenant() IS NULL OR " : "";
    connection.exec(
      `CREATE TEMP VIEW "${name}" AS SELECT * FROM main."${name}" WHERE ${open}tenant_id = current_tenant()`,
    );
  }
}

/** Refuses every change of a row that is not the current tenant's, and every change of what is immutable. */
export function guardWriter(connection: Database): void {
  registerTenant(connection);
  for (const { name, traits } of guarded) {
    const refuse = (event: string, when: string, why: string) =>
      connection.exec(
        `CREATE TEMP TRIGGER "${why}_${event}_${name}" BEFORE ${event} ON main."${name}" ${when}
         BEGIN SELECT RAISE(ABORT, '${why}'); END`,
      );
    if (traits.scope !== "global") {
      const foreign = (row: string) => `${row}.tenant_id IS NOT current_tenant()`;
      refuse("INSERT", `WHEN ${foreign("NEW")}`, "tenant");
      refuse("UPDATE", `WHEN ${foreign("OLD")} OR ${foreign("NEW")}`, "tenant");
      refuse("DELETE", `WHEN ${foreign("OLD")}`, "tenant");
    }
    if (traits.immutable) refuse("UPDATE", "", "immutable");
    if (traits.immutable === "history") refuse("DELETE", "", "immutable");
  }
}

const tenantTables = guarded.filter(({ traits }) => traits.scope === "tenant").map(({ name }) => `"${name}"`);

/**
 * The writer has no views, because a view cannot be written to. Its reads of tenant tables have to name the tenant;
 * this refuses a statement that forgot. @throws DatabaseError `scope`
 */
export function assertNamesTenant(statement: string): void {
  if (!statement.startsWith("select") || statement.includes('"tenant_id" = ?')) return;
  if (tenantTables.some((name) => statement.includes(name)))
    throw new DatabaseError("scope", `A read inside a write does not name its tenant: ${statement}`);
}
