import { createHash } from "node:crypto";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type ColumnMapping } from "./bound-columns.server";
import { comparable, type ImportKind } from "./column-names.server";
import { type Table } from "./read-table.server";

type Mappings = Pick<TenantRepositories, "importMappings">;
type Header = Pick<Table, "header">;

/** Kinds of file whose columns may be called anything: lists that people keep for themselves. */
export const mappedKinds: readonly ImportKind[] = ["units", "people", "partners"];

/** What somebody said of the columns of a list of this kind with this header; null = nobody did. */
export async function mappingOf(
  { importMappings }: Mappings,
  kind: ImportKind,
  table: Header,
): Promise<ColumnMapping | null> {
  if (!mappedKinds.includes(kind)) return null;
  return (await importMappings.get(kind, fingerprintOf(table)))?.mapping ?? null;
}

/** Keeps what somebody said, in place of what was said before. */
export async function saveMapping(
  { importMappings }: Mappings,
  { clock }: Pick<MemberScope, "clock">,
  kind: ImportKind,
  table: Header,
  mapping: ColumnMapping,
): Promise<void> {
  await importMappings.set({ kind, fingerprint: fingerprintOf(table), mapping, usedAt: clock.now() });
}

/** Notes that a list with this header came in. */
export async function keepMappingInUse(
  repositories: Mappings,
  scope: Pick<MemberScope, "clock">,
  kind: ImportKind,
  table: Header,
): Promise<void> {
  const mapping = await mappingOf(repositories, kind, table);
  if (mapping !== null) await saveMapping(repositories, scope, kind, table, mapping);
}

/** Hash of a header; capitals and punctuation do not matter, the order of the columns does. */
function fingerprintOf({ header }: Header): string {
  return createHash("sha256")
    .update(JSON.stringify(header.map(comparable)))
    .digest("hex");
}
