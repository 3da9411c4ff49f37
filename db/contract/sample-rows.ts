import { type TenantId } from "@vensterbank/core";
import { type Column, getTableColumns } from "drizzle-orm";
import { endsOf, traitsOf } from "../kit/table-rules";
import { type Tables } from "../schema/tables";
import { randomId } from "../ids";

export type TableName = keyof Tables;
export type SampleRow = Record<string, unknown>;

/** One row for every table of a tenant, made from the schema alone: keys refer to the rows made before. */
export function sampleRows(tables: Tables, tenantId: TenantId): Map<TableName, SampleRow> {
  const rows = new Map<TableName, SampleRow>();
  for (const [name, table] of entries(tables)) {
    const row: SampleRow = {};
    for (const [property, column] of Object.entries(getTableColumns(table))) row[property] = sample(column);
    if ("tenantId" in row) row.tenantId = tenantId;
    if (name === "tenant") row.id = tenantId;
    const traits = traitsOf(table);
    for (const reference of traits.references ?? []) {
      const parentName = entries(tables).find(([, one]) => one === reference.to)?.[0];
      const parent = parentName && rows.get(parentName);
      const ends = endsOf(reference, traits);
      ends.from.forEach((property, i) => {
        if (property !== "tenantId") row[property] = parent ? parent[ends.to[i]] : null;
      });
    }
    rows.set(name, row);
  }
  return rows;
}

export function entries(tables: Tables): [TableName, Tables[TableName]][] {
  return Object.entries(tables) as [TableName, Tables[TableName]][];
}

function sample(column: Column): unknown {
  if (column.dataType === "string") return randomId();
  if (column.dataType === "number") return 1;
  if (column.dataType === "boolean") return false;
  if (column.dataType === "date") return new Date("2026-03-02T08:00:00.000Z");
  if (column.dataType === "json") return { made: true };
  if (column.dataType === "buffer" || column.dataType === "custom") return Buffer.from([1, 2, 3]);
  throw new Error(`No sample for ${column.dataType}`);
}
