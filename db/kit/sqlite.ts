import { type TenantId } from "@vensterbank/core";
import { type Table } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  type SQLiteColumnBuilderBase,
  type SQLiteTable,
  blob,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import { type TableRules, type TableTraits, endsOf, keyOf, rememberTraits } from "./table-rules";

type Columns = Record<string, SQLiteColumnBuilderBase>;
type Built = Record<string, AnySQLiteColumn>;
type ColumnList = [AnySQLiteColumn, ...AnySQLiteColumn[]];

/** The columns that every table is made of; names are those in the database. */
const columns = {
  text: (name: string) => text(name),
  /** Text that is one of a few words, or an identifier of one kind. */
  textOf: <T extends string>(name: string) => text(name).$type<T>(),
  /** A calendar day, YYYY-MM-DD. */
  day: (name: string) => text(name),
  int: (name: string) => integer(name),
  real: (name: string) => real(name),
  bool: (name: string) => integer(name, { mode: "boolean" }),
  /** A moment, to the millisecond. */
  instant: (name: string) => integer(name, { mode: "timestamp_ms" }),
  /** A document; comes back with its keys in the order in which they went in. */
  json: <T>(name: string) => text(name, { mode: "json" }).$type<T>(),
  bytes: (name: string) => blob(name, { mode: "buffer" }),
};

const tenantColumn = () => text("tenant_id").$type<TenantId>().notNull();

function constraints(name: string, table: object, traits: TableTraits, tenant?: SQLiteTable) {
  const built = table as Built;
  const list = (names: readonly string[], from: Built = built) => names.map((one) => from[one]) as ColumnList;
  const label = (names: readonly string[]) => [name, ...list(names).map((column) => column.name)].join("_");
  const scoped = (names: readonly string[]) => (traits.scope === "tenant" ? ["tenantId", ...names] : names);
  return [
    primaryKey({ name: `${name}_pk`, columns: list(keyOf(traits)) }),
    ...(tenant
      ? [
          foreignKey({
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
  ];
}

/** A table outside the tenants. The list of these is short and reviewed (docs/decisions/0003). */
function globalTable<Name extends string, C extends Columns>(
  name: Name,
  own: C,
  rules: TableRules<keyof C & string>,
) {
  const traits: TableTraits = { ...rules, scope: "global" };
  const table = sqliteTable(name, own, (self) => constraints(name, self, traits));
  rememberTraits(table, traits);
  return table;
}

/** The constructors of tables that belong to a tenant; `tenant` is the table of tenants. */
function ownedBy(tenant: Table) {
  const parent = tenant as SQLiteTable;

  function tenantTable<Name extends string, C extends Columns>(
    name: Name,
    own: C,
    rules: TableRules<keyof C & string>,
  ) {
    const traits: TableTraits = { ...rules, scope: "tenant" };
    const table = sqliteTable(name, { tenantId: tenantColumn(), ...own }, (self) =>
      constraints(name, self, traits, parent),
    );
    rememberTraits(table, traits);
    return table;
  }

  function lookupTable<Name extends string, C extends Columns>(
    name: Name,
    own: C,
    rules: TableRules<(keyof C & string) | "tenantId">,
  ) {
    const traits: TableTraits = { ...rules, scope: "lookup" };
    const table = sqliteTable(name, { tenantId: tenantColumn(), ...own }, (self) =>
      constraints(name, self, traits, parent),
    );
    rememberTraits(table, traits);
    return table;
  }

  return { ...columns, tenantTable, lookupTable };
}

export const sqliteKit = { ...columns, globalTable, ownedBy };
export type Kit = typeof sqliteKit;
export type TenantKit = ReturnType<Kit["ownedBy"]>;
