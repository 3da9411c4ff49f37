import { type Table } from "drizzle-orm";

/**
 * What a table promises besides its columns. Columns are named by their property; the tenant column is added by the
 * kit, so it cannot be forgotten and is never listed here.
 */
export interface TableRules<Column extends string = string> {
  /** Primary key; in a tenant table the tenant comes first by itself. */
  readonly key: readonly Column[];
  /** Foreign keys to the primary key of another table; RESTRICT, and within the tenant when that table has one. */
  readonly references?: readonly Reference<Column>[];
  readonly unique?: readonly (readonly Column[])[];
  readonly indexes?: readonly (readonly Column[])[];
  /** `rows` refuses UPDATE, `history` refuses UPDATE and DELETE. */
  readonly immutable?: "rows" | "history";
  /** Rows lie in key order, and the key is random: the file does not tell which row came first. */
  readonly unordered?: boolean;
}

export interface Reference<Column extends string> {
  readonly columns: readonly Column[];
  readonly to: Table | "self";
}

/**
 * `global`: no tenant. `tenant`: read and written inside one tenant only. `lookup`: written inside one tenant only,
 * but read without a tenant too, because it is what leads to the tenant (a personal link, a membership).
 */
export type TableScope = "global" | "tenant" | "lookup";

export interface TableTraits extends TableRules {
  readonly scope: TableScope;
}

const known = new WeakMap<Table, TableTraits>();

export function rememberTraits(table: Table, traits: TableTraits): void {
  known.set(table, traits);
}

/** @throws when the table was not made by one of the kits */
export function traitsOf(table: Table): TableTraits {
  const traits = known.get(table);
  if (!traits) throw new Error("A table that no kit made");
  return traits;
}

/** Property names of the primary key, tenant included. */
export function keyOf(traits: TableTraits): readonly string[] {
  return traits.scope === "tenant" ? ["tenantId", ...traits.key] : traits.key;
}

/** The two ends of a foreign key, as property names, with the tenant on both when the parent has one. */
export function endsOf(reference: Reference<string>, self: TableTraits) {
  const parent = reference.to === "self" ? self : traitsOf(reference.to);
  const tenant = parent.scope === "tenant" ? ["tenantId"] : [];
  return { from: [...tenant, ...reference.columns], to: keyOf(parent) };
}
