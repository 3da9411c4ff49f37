import { type Table, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  type PgColumnBuilderBase,
  type PgTable,
  bigint,
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  json,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import { type Kit } from "./sqlite";
import { type TableRules, type TableTraits, endsOf, keyOf, rememberTraits } from "./table-rules";

type Columns = Record<string, PgColumnBuilderBase>;
type Built = Record<string, AnyPgColumn>;
type ColumnList = [AnyPgColumn, ...AnyPgColumn[]];

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

const columns = {
  text: (name: string) => text(name),
  textOf: (name: string) => text(name),
  day: (name: string) => text(name),
  // SQLite's integers are 64 bits wide; JavaScript reads them exactly up to 2^53.
  int: (name: string) => bigint(name, { mode: "number" }),
  real: (name: string) => doublePrecision(name),
  bool: (name: string) => boolean(name),
  instant: (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" }),
  // Not jsonb, which reorders keys: a stored result must come back as it was hashed.
  json: (name: string) => json(name),
  bytes: (name: string) => bytea(name),
};

const tenantColumn = () => text("tenant_id").notNull();

const currentTenant = sql.raw(`nullif(current_setting('app.tenant_id', true), '')`);
const ownRows = sql`tenant_id = ${currentTenant}`;
// Outside every tenant the setting is absent, or empty once a transaction has set it on this connection.
const ownRowsOrNoTenant = sql`(${currentTenant} is null or tenant_id = ${currentTenant})`;

function policies(scope: TableTraits["scope"]) {
  if (scope === "global") return [];
  if (scope === "tenant")
    return [pgPolicy("tenant_rows", { for: "all", using: ownRows, withCheck: ownRows })];
  return [
    pgPolicy("lookup_rows", { for: "select", using: ownRowsOrNoTenant }),
    pgPolicy("tenant_inserts", { for: "insert", withCheck: ownRows }),
    pgPolicy("tenant_updates", { for: "update", using: ownRows, withCheck: ownRows }),
    pgPolicy("tenant_deletes", { for: "delete", using: ownRows }),
  ];
}

function constraints(name: string, table: object, traits: TableTraits, tenant?: PgTable) {
  const built = table as Built;
  const list = (names: readonly string[], from: Built = built) => names.map((one) => from[one]) as ColumnList;
  const label = (names: readonly string[]) => [name, ...list(names).map((column) => column.name)].join("_");
  const scoped = (names: readonly string[]) => (traits.scope === "tenant" ? ["tenantId", ...names] : names);
  return [
    primaryKey({ name: `${name}_pk`, columns: list(keyOf(traits)) }),
    ...(tenant
      ? [
          foreignKey({
            name: `${name}_tenant_fk`,
            columns: [built.tenantId],
            foreignColumns: [(tenant as unknown as Built).id],
          }).onDelete("restrict"),
        ]
      : []),
    ...(traits.references ?? []).map((reference) => {
      const ends = endsOf(reference, traits);
      const parent = reference.to === "self" ? built : (reference.to as unknown as Built);
      return foreignKey({
        name: `${label(reference.columns)}_fk`,
        columns: list(ends.from),
        foreignColumns: list(ends.to, parent),
      }).onDelete("restrict");
    }),
    ...(traits.unique ?? []).map((names) => unique(`${label(names)}_unique`).on(...list(scoped(names)))),
    ...(traits.indexes ?? []).map((names) => index(`${label(names)}_index`).on(...list(scoped(names)))),
    ...policies(traits.scope),
  ];
}

function globalTable(name: string, own: Columns, rules: TableRules) {
  const traits: TableTraits = { ...rules, scope: "global" };
  const table = pgTable(name, own, (self) => constraints(name, self, traits));
  rememberTraits(table, traits);
  return table;
}

function ownedBy(tenant: Table) {
  const owned = (scope: "tenant" | "lookup") => (name: string, own: Columns, rules: TableRules) => {
    const traits: TableTraits = { ...rules, scope };
    const table = pgTable(name, { tenantId: tenantColumn(), ...own }, (self) =>
      constraints(name, self, traits, tenant as PgTable),
    );
    rememberTraits(table, traits);
    return table;
  };
  return { ...columns, tenantTable: owned("tenant"), lookupTable: owned("lookup") };
}

/** The same vocabulary with the same JavaScript values; SQLite's types stand for both (docs/decisions/0003). */
export const postgresKit = { ...columns, globalTable, ownedBy } as unknown as Kit;
