import { getTableName } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pg-proxy";
import pg from "pg";
import { postgresTables } from "../schema/postgres";
import { DatabaseError, withoutValues } from "./database-error";
import { type Engine, type QueryBuilder, type Session } from "./engine";
import { postgresSchemaVersion } from "./postgres-schema-version";
import { assertSchemaIsCurrent } from "./schema-version";
import { type Outcome, Unit, runInside, settleUnit } from "./unit";
import { isConflict, waitBeforeAttempt, writeAttempts } from "./write-conflict";

/** Owns nothing and cannot pass row-level security; every unit of work runs as this role. */
export const applicationRole = "vensterbank_app";

const jsonType = 114;

/** JSON as its text, which Drizzle parses; everything else as pg reads it. */
const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    Number(type) === jsonType ? (value: string) => value : pg.types.getTypeParser(type, format),
};

/**
 * What a write has read stays true until it is committed, or it fails and is done anew: SQLite gives the same by letting
 * one writer in at a time. A read sees one moment.
 */
const beginnings = {
  read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
  write: "BEGIN ISOLATION LEVEL SERIALIZABLE",
} as const;

/** A pool of connections; every unit of work is one transaction in which row-level security knows the tenant. */
export async function openPostgres(url: string): Promise<Engine> {
  const pool = new pg.Pool({ connectionString: url });
  // A connection that breaks while idle is replaced; the next query tells if the server is gone.
  pool.on("error", () => undefined);
  try {
    const client = await connect();
    try {
      assertSchemaIsCurrent(await postgresSchemaVersion(client));
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }

  return {
    kind: "postgres",

    async run(unit, work) {
      for (let attempt = 1; ; attempt++) {
        const current = new Unit(unit.tenantId, unit.mode);
        try {
          return await runOnce(current, work);
        } catch (error) {
          if (!current.conflicted || attempt === writeAttempts) throw error;
          await waitBeforeAttempt(attempt + 1);
        }
      }
    },

    async scrub(names) {
      const client = await connect();
      try {
        // Rather not now than a queue of everybody behind one long reader.
        await query(client, "SET lock_timeout = '5s'");
        // As the owner, outside every transaction: rewrites the tables without their dead rows.
        for (const name of names)
          await query(client, `VACUUM (FULL) "${getTableName(postgresTables[name])}"`);
      } finally {
        await client.query("RESET lock_timeout").catch(() => undefined);
        client.release();
      }
    },

    async asOwner(tenantId, work) {
      const client = await connect();
      const unit = new Unit(null, "write");
      let broken = false;
      const lookInto = async (id: string | null) => {
        await query(client, "SELECT set_config('app.tenant_id', $1, true)", [id ?? ""]);
      };
      try {
        // As the owner: the application's role may not delete history. Policies hold for the owner too.
        await query(client, "BEGIN");
        // Whoever adds a row of this tenant shares this one (foreign key), and waits from here on.
        await query(client, "SELECT 1 FROM tenant WHERE id = $1 FOR UPDATE", [tenantId]);
        const db = queryBuilderOn(client, unit);
        const value = await runInside(unit, () => work({ db, tables: postgresTables, lookInto }));
        await query(client, value === null ? "ROLLBACK" : "COMMIT");
        return value;
      } catch (error) {
        await client.query("ROLLBACK").catch(() => (broken = true));
        throw error;
      } finally {
        client.release(broken);
      }
    },

    async rewrite() {
      const client = await connect();
      try {
        for (const table of Object.values(postgresTables))
          await query(client, `VACUUM (FULL, ANALYZE) "${getTableName(table)}"`);
        // Takes the old files away; where the owner may not ask for it, the server does so by itself before long.
        await client.query("CHECKPOINT").catch(() => undefined);
      } finally {
        client.release();
      }
    },

    async ping() {
      const client = await connect();
      try {
        await query(client, "SELECT 1");
      } finally {
        client.release();
      }
    },

    close: () => pool.end(),
  };

  async function runOnce<T>(unit: Unit, work: (session: Session) => Promise<T>): Promise<T> {
    const client = await connect();
    let broken = false;
    let outcome: Outcome = "undone";
    try {
      await query(client, beginnings[unit.mode]);
      await query(client, "SELECT set_config('role', $1, true), set_config('app.tenant_id', $2, true)", [
        applicationRole,
        unit.tenantId ?? "",
      ]);
      const value = await runInside(unit, () =>
        work({ db: queryBuilderOn(client, unit), tables: postgresTables, unit }),
      );
      outcome = "unknown";
      await query(client, "COMMIT");
      outcome = "kept";
      return value;
    } catch (error) {
      unit.conflicted ||= isConflict(error);
      if (unit.conflicted) outcome = "undone";
      await client.query("ROLLBACK").catch(() => (broken = true));
      throw error;
    } finally {
      client.release(broken);
      settleUnit(unit, outcome);
    }
  }

  async function connect(): Promise<pg.PoolClient> {
    try {
      return await pool.connect();
    } catch (error) {
      // The driver's own message may hold the address and the account; its code does not.
      const code = String((error as { code?: unknown }).code ?? "");
      throw new DatabaseError("unavailable", `The database cannot be reached ${code}`.trim(), code);
    }
  }
}

async function query(client: pg.PoolClient, text: string, values: unknown[] = []) {
  try {
    return await client.query({ text, values, rowMode: "array", types: typeParsers });
  } catch (error) {
    throw withoutValues(error, text);
  }
}

function queryBuilderOn(client: pg.PoolClient, unit: Unit): QueryBuilder {
  const builder = drizzle(async (text, params: unknown[]) => {
    unit.assertCurrent();
    try {
      return { rows: (await query(client, text, params)).rows };
    } catch (error) {
      unit.failed = true;
      unit.conflicted ||= isConflict(error);
      throw error;
    }
  });
  // The second of the two casts: same builder, same calls, other dialect.
  return builder as unknown as QueryBuilder;
}
