import { type NetworkRelation } from "../document/network-document";
import { type ProblemLog } from "../problems/problem-log";
import { type NetworkTable, textOf } from "./network-table";
import { readWaveList } from "./wave-list";

/** A relation and the waves in which it was asked; none = the file does not tell. */
export interface AskedRelation extends NetworkRelation {
  readonly waves: readonly string[];
}

/** The table `relations`: relation, directed (0 or 1), waves. */
export function readRelations({ file, columns, rows }: NetworkTable, log: ProblemLog): AskedRelation[] {
  const [relation, directed, waves] = ["relation", "directed", "waves"].map((name) => columns.indexOf(name));
  if (relation < 0 || directed < 0) {
    log.problem("column-missing", file, { row: 1 }, { column: relation < 0 ? "relation" : "directed" });
    return [];
  }
  return rows.map(({ row, cells }) => {
    const mark = textOf(cells[directed]);
    if (!/^(0|1|true|false)$/i.test(mark)) log.problem("not-a-direction", file, { row }, { value: mark });
    return {
      name: textOf(cells[relation]),
      directed: /^(1|true)$/i.test(mark),
      waves: waves < 0 ? [] : readWaveList(textOf(cells[waves])),
    };
  });
}

/** All waves that the relations name, in the order of their numbers; null when they name none. */
export function wavesIn(relations: readonly AskedRelation[]): string[] | null {
  const all = [...new Set(relations.flatMap(({ waves }) => waves))];
  return all.length === 0 ? null : all.sort(new Intl.Collator("en", { numeric: true }).compare);
}

/** The table `waves`: their names, oldest first. Null when there is none. */
export function readWaves(table: NetworkTable | undefined): string[] | null {
  if (table === undefined) return null;
  const wave = table.columns.indexOf("wave");
  const names = table.rows.map(({ cells }) => textOf(cells[wave]));
  return names.length === 0 ? [""] : [...new Set(names)];
}
