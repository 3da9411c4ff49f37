import { type TenantId } from "@vensterbank/core";
import { type SQL, and, eq, getTableColumns } from "drizzle-orm";
import { type AnySQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Engine, type Session } from "../engines/engine";
import { openPostgres } from "../engines/postgres";
import { openSqlite } from "../engines/sqlite";
import { type Mode, Unit } from "../engines/unit";
import { newId } from "../ids";
import { endsOf, keyOf, traitsOf } from "../kit/table-rules";
import { sqliteTables } from "../schema/sqlite";
import { type SampleRow, type TableName, entries, sampleRows } from "./sample-rows";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

const owned = entries(sqliteTables).filter(([, table]) => traitsOf(table).scope !== "global");
const lookups = owned.filter(([, table]) => traitsOf(table).scope === "lookup").map(([name]) => name);
const tenantOnly = owned.filter(([, table]) => traitsOf(table).scope === "tenant").map(([name]) => name);
const names = owned.map(([name]) => name);
const parents = owned.flatMap(([name, table]) =>
  (traitsOf(table).references ?? [])
    .filter(({ to }) => to === "self" || traitsOf(to).scope === "tenant")
    .map((reference) => [name, reference.columns.join(", "), reference] as const),
);

/** For every table of the schema: what tenant B can do with what is tenant A's, without any help of a predicate. */
export function describeIsolation(make: MakePlace): void {
  describe("tenants are kept apart by the engine", () => {
    const a = newId<TenantId>();
    const b = newId<TenantId>();
    let place: Place;
    let engine: Engine;
    let rowsOfA: Map<TableName, SampleRow>;
    let rowsOfB: Map<TableName, SampleRow>;

    const inside = <T>(tenant: TenantId | null, mode: Mode, work: (session: Session) => Promise<T>) =>
      engine.run(new Unit(tenant, mode), work);

    beforeAll(async () => {
      place = await migratedPlace(make);
      engine =
        place.config.kind === "sqlite" ? openSqlite(place.config.file) : await openPostgres(place.config.url);
      rowsOfA = await fill(a);
      rowsOfB = await fill(b);
    });

    afterAll(async () => {
      await engine.close();
      await place.remove();
    });

    async function fill(tenant: TenantId): Promise<Map<TableName, SampleRow>> {
      const rows = sampleRows(sqliteTables, tenant);
      const isGlobal = (name: TableName) => traitsOf(sqliteTables[name]).scope === "global";
      const insert = (session: Session, name: TableName) =>
        session.db.insert(tableOf(session, name)).values(rows.get(name) ?? {});
      await inside(null, "write", async (session) => {
        for (const name of rows.keys()) if (isGlobal(name)) await insert(session, name);
      });
      await inside(tenant, "write", async (session) => {
        for (const name of rows.keys()) if (!isGlobal(name)) await insert(session, name);
      });
      return rows;
    }

    const readAll = (tenant: TenantId | null, name: TableName) =>
      inside(tenant, "read", (session) => session.db.select().from(tableOf(session, name)));

    it.each(names)("%s: a tenant reads its own row only", async (name) => {
      expect(await readAll(a, name)).toEqual([rowsOfA.get(name)]);
      expect(await readAll(b, name)).toEqual([rowsOfB.get(name)]);
    });

    it.each(tenantOnly)("%s: without a tenant nothing is read", async (name) => {
      expect(await readAll(null, name)).toEqual([]);
    });

    it.each(lookups)("%s: leads to either tenant when there is none yet", async (name) => {
      expect((await readAll(null, name)).map((row) => (row as SampleRow).tenantId).sort()).toEqual(
        [a, b].sort(),
      );
    });

    it.each(names)("%s: another tenant's row cannot be inserted", async (name) => {
      const stranger = { ...rowsOfA.get(name), ...freshKey(name) };
      for (const tenant of [b, null])
        await expect(
          inside(tenant, "write", async (session) => {
            await session.db.insert(tableOf(session, name)).values(stranger);
          }),
        ).rejects.toHaveProperty("cause.kind", "guard");
      expect(await readAll(a, name)).toHaveLength(1);
    });

    /**
     * The rows that a statement touched: none, be it that there was nothing to find (PostgreSQL's policy) or that the guard
     * refused (SQLite's trigger). Another refusal, such as a foreign key's, is no wall.
     */
    const touched = async (tenant: TenantId | null, statement: (session: Session) => Promise<unknown[]>) =>
      inside(tenant, "write", statement).catch((error: unknown) => {
        expect(error).toHaveProperty("cause.kind", "guard");
        return [];
      });

    it.each(names)("%s: another tenant's row cannot be changed or given away", async (name) => {
      const [first] = Object.keys(getTableColumns(sqliteTables[name])).filter((one) => one !== "tenantId");
      const row = rowsOfA.get(name) ?? {};
      for (const tenant of [b, null])
        for (const change of [{ [first]: row[first] }, { tenantId: b }]) {
          const changed = await touched(tenant, async (session) => {
            const table = tableOf(session, name);
            return session.db
              .update(table)
              .set(change)
              .where(keyIs(table, name, row))
              .returning();
          });
          expect(changed).toEqual([]);
        }
      expect(await readAll(a, name)).toEqual([row]);
    });

    it.each(names)("%s: its own row cannot be given to another tenant", async (name) => {
      const row = rowsOfA.get(name) ?? {};
      const given = await touched(a, async (session) => {
        const table = tableOf(session, name);
        return session.db
          .update(table)
          .set({ tenantId: b })
          .where(keyIs(table, name, row))
          .returning();
      });
      expect(given).toEqual([]);
      expect(await readAll(a, name)).toEqual([row]);
    });

    it.each(names)("%s: another tenant's row cannot be deleted", async (name) => {
      for (const tenant of [b, null]) {
        const deleted = await touched(tenant, async (session) => {
          const table = tableOf(session, name);
          return session.db
            .delete(table)
            .where(keyIs(table, name, rowsOfA.get(name) ?? {}))
            .returning();
        });
        expect(deleted).toEqual([]);
      }
      expect(await readAll(a, name)).toEqual([rowsOfA.get(name)]);
    });

    it.each(parents)("%s.%s: cannot refer to another tenant's row", async (name, _columns, reference) => {
      const own = rowsOfB.get(name) ?? {};
      const traits = traitsOf(sqliteTables[name]);
      const ends = endsOf(reference, traits);
      const parent = reference.to === "self" ? name : owned.find(([, table]) => table === reference.to)?.[0];
      const foreign = rowsOfA.get(parent ?? name) ?? {};
      const stolen = Object.fromEntries(
        ends.from.map((one, i) => [one, foreign[ends.to[i]]]).filter(([one]) => one !== "tenantId"),
      ) as SampleRow;
      await expect(
        inside(b, "write", async (session) => {
          const table = tableOf(session, name);
          if (traits.immutable)
            await session.db.insert(table).values({ ...own, ...freshKey(name), ...stolen });
          else
            await session.db
              .update(table)
              .set(stolen)
              .where(keyIs(table, name, own));
        }),
      ).rejects.toHaveProperty("cause.kind", "foreign-key");
      expect(await readAll(b, name)).toEqual([own]);
    });

    it.each(owned.filter(([, table]) => traitsOf(table).immutable).map(([name]) => name))(
      "%s: what was written stays as it is, also for its own tenant",
      async (name) => {
        const row = rowsOfA.get(name) ?? {};
        const change = inside(a, "write", async (session) => {
          const table = tableOf(session, name);
          await session.db
            .update(table)
            .set(row)
            .where(keyIs(table, name, row));
        });
        await expect(change).rejects.toHaveProperty("cause.kind", "guard");
        if (traitsOf(sqliteTables[name]).immutable !== "history") return;
        const removal = inside(a, "write", async (session) => {
          const table = tableOf(session, name);
          await session.db.delete(table).where(keyIs(table, name, row));
        });
        await expect(removal).rejects.toHaveProperty("cause.kind", "guard");
      },
    );

    it("a read inside a write meets the same wall", async () => {
      for (const name of tenantOnly) {
        const rows = inside(b, "write", async (session) => session.db.select().from(tableOf(session, name)));
        // SQLite refuses a read that does not name the tenant, PostgreSQL's policy answers for it.
        const seen = await rows.catch(() => [rowsOfB.get(name)]);
        expect(seen).toEqual([rowsOfB.get(name)]);
      }
    });

    function freshKey(name: TableName): SampleRow {
      const traits = traitsOf(sqliteTables[name]);
      const inherited = new Set((traits.references ?? []).flatMap(({ columns }) => columns));
      const fresh = new Set([...traits.key, ...(traits.unique ?? []).flat()]);
      return Object.fromEntries(
        [...fresh]
          .filter((one) => !inherited.has(one) && one !== "tenantId")
          .map((property) => {
            const column = getTableColumns<SQLiteTable>(sqliteTables[name])[property];
            return [property, column.dataType === "string" ? newId() : 2];
          }),
      );
    }
  });
}

function tableOf(session: Session, name: TableName): SQLiteTable {
  return session.tables[name];
}

function keyIs(table: SQLiteTable, name: TableName, row: SampleRow): SQL | undefined {
  const columns = getTableColumns(table) as Record<string, AnySQLiteColumn>;
  const key = new Set(["tenantId", ...keyOf(traitsOf(sqliteTables[name]))]);
  return and(...[...key].map((property) => eq(columns[property], row[property])));
}
