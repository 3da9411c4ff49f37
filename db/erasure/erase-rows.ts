import { type TenantId, type UserId } from "@vensterbank/core";
import { type SQL, and, count, eq, getTableColumns, getTableName, inArray, isNotNull, ne } from "drizzle-orm";
import { type AnySQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { type Session } from "../engines/engine";
import { newId } from "../ids";
import { traitsOf } from "../kit/table-rules";

/** Table → rows before and after, by the names that tables have in the database. */
export type ErasedCounts = Readonly<Record<string, { readonly before: number; readonly after: number }>>;

export interface ErasureOrder {
  readonly tenantId: TenantId;
  /** When it is done, for the record. */
  readonly at: Date;
  /** Today, YYYY-MM-DD: only a tenant that is due by then is erased. Null: erased before, and back from a backup. */
  readonly today: string | null;
}

/** What the engine lends for an erasure: a session that no guard stands in the way of, inside one transaction. */
export interface OwnerSession extends Pick<Session, "db" | "tables"> {
  /** Which tenant's rows can be seen from now on, where the engine hides them even from the owner; null = what leads to any. */
  lookInto(tenantId: TenantId | null): Promise<void>;
}

interface Rows {
  readonly table: SQLiteTable;
  readonly where: SQL;
}

const atOnce = 500;

/**
 * Erases a tenant: every row of every table that carries its tenant, the accounts that belong nowhere else with all that
 * hangs on them, and the tenant itself; and writes the proof. The lists come from the schema, so that a table that is
 * added later is erased too.
 * @returns null when there is no such tenant, or it is not due
 */
export async function eraseRows(
  session: OwnerSession,
  { tenantId, at, today }: ErasureOrder,
): Promise<ErasedCounts | null> {
  const { db, tables } = session;
  await session.lookInto(null);
  const [row] = await db.select().from(tables.tenant).where(eq(tables.tenant.id, tenantId)).limit(1);
  if (!row) return null;
  if (today !== null && (row.deletionDueOn === null || row.deletionDueOn > today)) return null;
  const userIds = await usersOfNobodyElse(session, tenantId);
  await session.lookInto(tenantId);
  const doomed = rowsOf(session, tenantId, userIds);
  const before = await countRows(session, doomed);
  for (const { table, where } of doomed) {
    await letGoOfItself(session, table, where);
    await db.delete(table).where(where);
  }
  const after = await countRows(session, doomed);
  const counts = Object.fromEntries(
    [...before].map(([name, rows]) => [name, { before: rows, after: after.get(name) ?? 0 }]),
  );
  await db.insert(tables.erasureRecord).values({
    ...{ id: newId(), at, kind: "tenant", tenant: tenantId, subject: tenantId, counts },
  });
  return counts;
}

/** Names of files in the keyring that hold halves of this tenant's keys. */
export async function sharesOf(session: OwnerSession, tenantId: TenantId): Promise<string[]> {
  const { programmeKey } = session.tables;
  await session.lookInto(tenantId);
  const rows = await session.db
    .select({ file: programmeKey.shareFile })
    .from(programmeKey)
    .where(and(eq(programmeKey.tenantId, tenantId), isNotNull(programmeKey.shareFile)));
  return rows.flatMap(({ file }) => (file === null ? [] : [file]));
}

/** Members, and those who were and whom the tenant's record still names; no operators, nobody with another membership. */
async function usersOfNobodyElse(session: OwnerSession, tenantId: TenantId): Promise<UserId[]> {
  const { db, tables } = session;
  const { membership, auditEntry, user } = tables;
  await session.lookInto(tenantId);
  const members = await db
    .select({ id: membership.userId })
    .from(membership)
    .where(eq(membership.tenantId, tenantId));
  const named = await db
    .selectDistinct({ id: auditEntry.userId })
    .from(auditEntry)
    .where(and(eq(auditEntry.tenantId, tenantId), isNotNull(auditEntry.userId)));
  const known = new Set([...members, ...named].flatMap(({ id }) => (id === null ? [] : [id])));
  await session.lookInto(null);
  const found: UserId[] = [];
  for (const ids of batches([...known])) {
    const elsewhere = await db
      .selectDistinct({ id: membership.userId })
      .from(membership)
      .where(and(inArray(membership.userId, ids), ne(membership.tenantId, tenantId)));
    const others = new Set(elsewhere.map(({ id }) => id));
    const people = await db
      .select({ id: user.id })
      .from(user)
      .where(and(inArray(user.id, ids), eq(user.isOperator, false)));
    found.push(...people.map(({ id }) => id).filter((id) => !others.has(id)));
  }
  return found;
}

/** Children before parents. */
function rowsOf({ tables }: OwnerSession, tenantId: TenantId, userIds: readonly UserId[]): Rows[] {
  const found: Rows[] = [];
  for (const table of Object.values(tables).reverse() as SQLiteTable[]) {
    const columns = getTableColumns(table) as Record<string, AnySQLiteColumn>;
    const { scope, references = [] } = traitsOf(table);
    if (scope !== "global") found.push({ table, where: eq(columns.tenantId, tenantId) });
    else if (table === tables.tenant) found.push({ table, where: eq(columns.id, tenantId) });
    else if (table === tables.user)
      for (const ids of batches(userIds)) found.push({ table, where: inArray(columns.id, ids) });
    else
      for (const { columns: names, to } of references) {
        const column = columns[names[0]];
        if (to === tables.tenant) found.push({ table, where: eq(column, tenantId) });
        if (to === tables.user)
          for (const ids of batches(userIds)) found.push({ table, where: inArray(column, ids) });
      }
  }
  return found;
}

/** Rows of one table that refer to each other would keep each other. */
async function letGoOfItself({ db }: OwnerSession, table: SQLiteTable, where: SQL): Promise<void> {
  for (const { columns, to } of traitsOf(table).references ?? []) {
    if (to !== "self") continue;
    const nothing = Object.fromEntries(columns.map((column) => [column, null]));
    await db.update(table).set(nothing).where(where);
  }
}

async function countRows({ db }: OwnerSession, doomed: readonly Rows[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { table, where } of doomed) {
    const [found] = await db.select({ rows: count() }).from(table).where(where);
    const name = getTableName(table);
    counts.set(name, (counts.get(name) ?? 0) + Number(found.rows));
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function* batches<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += atOnce) yield all.slice(start, start + atOnce);
}
