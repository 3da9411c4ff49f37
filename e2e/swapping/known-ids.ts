import { randomBytes, randomUUID } from "node:crypto";
import { SqliteDriver } from "../../db/engines/sqlite-driver";

/** Something that can be pointed at in a request: a row, and whose it is. */
export interface KnownId {
  readonly value: string;
  /** Table and column. */
  readonly kind: string;
  /** Tenant or user that it belongs to; null for what belongs to nobody. */
  readonly owner: string | null;
}

/** Columns that identify rows besides `id`. */
const otherKeys: Readonly<Record<string, readonly string[]>> = {
  tenant: ["slug"],
  passkey: ["credential_id"],
  sso_domain: ["domain"],
  figure_release: [],
  tie: [],
};

export interface Identifiers {
  /** Everything in a text that is an identifier of something that is there. */
  find(text: string): readonly KnownId[];
  /** The same kind of thing that belongs to `owner`, if there is one. */
  sameKind(id: KnownId, owner: string): string | null;
  /** Another kind of thing that belongs to `owner`. */
  otherKind(id: KnownId, owner: string): string | null;
}

interface Source {
  readonly file: string;
  /** Users as belonging to the tenant that they are member of. */
  readonly userOwner: ReadonlyMap<string, string>;
}

/** Every identifier in the database of a server. */
export function readIdentifiers({ file, userOwner }: Source): Identifiers {
  const database = new SqliteDriver(file, { readonly: true });
  const all = new Map<string, KnownId>();
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'")
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const columns = (database.prepare(`PRAGMA table_info("${table}")`).all() as { name: string }[]).map(
      ({ name }) => name,
    );
    const owner = columns.find((name) => name === "tenant_id") ?? columns.find((name) => name === "user_id");
    const keys = otherKeys[table] ?? [];
    for (const key of [...(table in otherKeys && keys.length === 0 ? [] : ["id"]), ...keys].filter((one) =>
      columns.includes(one),
    )) {
      const rows = database
        .prepare(`SELECT "${key}" AS value, ${owner ? `"${owner}"` : "NULL"} AS owner FROM "${table}"`)
        .all();
      for (const { value, owner: whose } of rows as { value: string; owner: string | null }[]) {
        const belongs =
          table === "user" ? (userOwner.get(value) ?? null) : table === "tenant" ? value : whose;
        all.set(value, { value, kind: `${table}.${key}`, owner: belongs });
      }
    }
  }
  database.close();
  const list = [...all.values()];
  const firstOf = (wanted: (id: KnownId) => boolean) => list.find(wanted)?.value ?? null;
  return {
    find: (text) => {
      const whole = all.get(text);
      if (whole) return [whole];
      return [...text.matchAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,64}/g)].flatMap(
        ([part]) => all.get(part) ?? [],
      );
    },
    sameKind: (id, owner) =>
      firstOf((one) => one.kind === id.kind && one.owner === owner && one.value !== id.value),
    otherKind: (id, owner) =>
      firstOf((one) => one.kind !== id.kind && one.owner === owner && one.value.length === id.value.length),
  };
}

/** An identifier of the same shape that nothing has. */
export function madeUp(value: string): string {
  if (/^[0-9a-f]{8}-/.test(value)) return randomUUID();
  if (/^[0-9a-f]+$/.test(value))
    return randomBytes(Math.ceil(value.length / 2))
      .toString("hex")
      .slice(0, value.length);
  return `verzonnen${value.replaceAll(/[^a-z0-9.-]/gi, "")}`;
}
