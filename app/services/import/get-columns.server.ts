import { appError, type InsideRole, type Result } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { readResult, refuse } from "../write-result.server";
import { bindColumns, type ColumnMapping, columnKey } from "./bound-columns.server";
import { type ColumnNames, columnNames, comparable, type ImportKind } from "./column-names.server";
import { findUpload } from "./find-upload.server";
import { Findings } from "./findings.server";
import { guessColumns } from "./guess-columns.server";
import { readImportTarget } from "./import-target.server";
import { openTable } from "./open-table.server";
import { type Table } from "./read-table.server";
import { mappedKinds, mappingOf } from "./saved-mapping.server";
import { roleKey } from "./validate-people.server";
import { insideRoleWords } from "./vocabulary.server";

/** What the page shows on which somebody says which column means what. */
export interface ColumnsView {
  readonly kind: ImportKind;
  readonly fileName: string;
  /** Columns of the product, in order. */
  readonly wanted: readonly { readonly name: string; readonly required: boolean }[];
  /** Columns of the file, with the first different values that stand in them. */
  readonly columns: readonly {
    readonly key: string;
    readonly header: string;
    readonly at: number;
    readonly examples: readonly string[];
  }[];
  /** As chosen before, or guessed. */
  readonly chosen: ColumnMapping;
  readonly remembered: boolean;
  /** Names in code of columns that are needed and were not recognised. */
  readonly missing: readonly string[];
  /** Two columns have a name of the same meaning. */
  readonly twice: boolean;
  /** Words for roles that are in the file and that we do not know, with what was said of them before. */
  readonly roleWords: readonly {
    readonly word: string;
    /** Name of the word in a mapping. */
    readonly key: string;
    readonly rows: number;
    readonly role: InsideRole | null;
  }[];
}

const examplesShown = 3;
const wordsShown = 60;

/** The columns of an upload. Refuses with `not-found` for a file whose columns have fixed names or that is no table. */
export async function getColumns(scope: MemberScope, id: string): Promise<Result<ColumnsView>> {
  return readResult(scope, async (repositories) => {
    const { kind, table } = await openUpload(repositories, scope, id);
    const saved = await mappingOf(repositories, kind, table);
    const known: Readonly<Record<string, ColumnNames>> = columnNames[kind];
    const chosen = saved ?? guessColumns(table, known);
    const findings = new Findings();
    bindColumns(table, known, findings);
    return {
      kind,
      fileName: table.fileName,
      wanted: Object.entries(known).map(([name, { required, unless }]) => ({
        name,
        required: required && unless === undefined,
      })),
      columns: table.header.map((header, at) => ({
        key: columnKey(table.header, at),
        header,
        at,
        examples: examplesOf(table, at),
      })),
      chosen,
      remembered: saved !== null,
      missing: saved === null ? missingIn(known, chosen) : [],
      twice: saved === null && findings.errorsOf("column-twice") > 0,
      roleWords: kind === "people" ? unknownRoleWords(table, chosen) : [],
    };
  });
}

function missingIn(known: Readonly<Record<string, ColumnNames>>, chosen: ColumnMapping): string[] {
  return Object.entries(known)
    .filter(
      ([name, { required, unless = [] }]) =>
        required && !(name in chosen) && !unless.some((other) => other in chosen),
    )
    .map(([name]) => name);
}

/** The table of an upload whose columns may be chosen. */
export async function openUpload(
  repositories: TenantRepositories,
  scope: MemberScope,
  id: string,
): Promise<{ readonly kind: ImportKind; readonly table: Table }> {
  const upload = await findUpload(repositories, scope, id);
  const { kind } = readImportTarget(upload.kind);
  if (!mappedKinds.includes(kind)) refuse(appError("not-found"));
  const reading = await openTable(upload.content, upload.fileName, kind);
  if (!reading.ok) refuse(appError("not-found"));
  return { kind, table: reading.table };
}

/** Words in the column of roles that mean nothing to us, the most frequent first. */
export function unknownRoleWords(table: Table, mapping: ColumnMapping): ColumnsView["roleWords"] {
  const at = table.header.findIndex((_, place) => columnKey(table.header, place) === mapping.role);
  if (at === -1) return [];
  const found = new Map<string, { word: string; rows: number }>();
  for (const { cells } of table.rows) {
    const word = cells[at];
    if (word === "" || insideRoleWords.has(comparable(word))) continue;
    const one = found.get(comparable(word)) ?? { word, rows: 0 };
    one.rows++;
    found.set(comparable(word), one);
  }
  return [...found.values()]
    .sort((a, b) => b.rows - a.rows || a.word.localeCompare(b.word, "nl"))
    .slice(0, wordsShown)
    .map(({ word, rows }) => ({ word, key: roleKey(word), rows, role: roleIn(mapping, word) }));
}

function roleIn(mapping: ColumnMapping, word: string): InsideRole | null {
  return insideRoleWords.get(comparable(mapping[roleKey(word)] ?? "")) ?? null;
}

function examplesOf({ rows }: Table, at: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows.slice(0, 200)) {
    if (cells[at] !== "") found.add(cells[at].length > 30 ? `${cells[at].slice(0, 29)}…` : cells[at]);
    if (found.size === examplesShown) break;
  }
  return [...found];
}
