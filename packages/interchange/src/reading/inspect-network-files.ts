import { createProblemLog } from "../problems/problem-log";
import { type NetworkProblem } from "../problems/network-problem";
import { columnFor, type TableKind, tableKind } from "../tables/column-roles";
import { type TableCell } from "../tables/network-table";
import { networkLimits } from "./network-limits";
import {
  type ColumnMapping,
  type NetworkFile,
  type NetworkReadFormat,
  type ReadNetworkOptions,
} from "./network-reading";
import { openFiles } from "./open-files";

/** A table of the files, for choosing which column is what. */
export interface InspectedTable {
  readonly file: string;
  readonly name: string;
  readonly kind: TableKind;
  readonly columns: readonly string[];
  /** Rows of the table. */
  readonly size: number;
  /** The first rows. */
  readonly sample: readonly (readonly TableCell[])[];
  /** The columns that would be taken for each role. */
  readonly guessed: ColumnMapping;
}

export type NetworkInspection =
  | { readonly ok: true; readonly format: NetworkReadFormat; readonly tables: readonly InspectedTable[] }
  | { readonly ok: false; readonly problems: readonly NetworkProblem[]; readonly more: boolean };

const sampled = 5;
const roles = ["id", "label", "source", "target", "weight", "relation", "wave"] as const;

/** What the files are and, for tables, their columns and first rows, before they are read as a network. */
export async function inspectNetworkFiles(
  given: readonly NetworkFile[],
  options: Pick<ReadNetworkOptions, "format" | "columns" | "limits"> = {},
): Promise<NetworkInspection> {
  const limits = { ...networkLimits, ...options.limits };
  const log = createProblemLog(limits.problems);
  const opened = await openFiles(given, options, limits, log);
  if (opened === null) return { ok: false, problems: log.problems, more: log.more };
  const { columns = {} } = options;
  return {
    ok: true,
    format: opened.format,
    tables: opened.tables.map((table) => {
      const kind = tableKind(table, columns);
      const fitting = roles.filter((role) => (kind === "nodes") === (role === "id" || role === "label"));
      const guessed = fitting.flatMap((role): [string, string][] => {
        const column = columnFor(table, role, columns);
        return column < 0 ? [] : [[role, table.columns[column]]];
      });
      return {
        file: table.file,
        name: table.name,
        kind,
        columns: table.columns,
        size: table.rows.length,
        sample: table.rows.slice(0, sampled).map(({ cells }) => cells),
        guessed: kind === "nodes" || kind === "edges" ? Object.fromEntries(guessed) : {},
      };
    }),
  };
}
