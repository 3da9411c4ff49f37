import { type NetworkRelation } from "../document/network-document";
import { type ProblemLog } from "../problems/problem-log";
import { type NetworkTable, textOf } from "./network-table";
import { readWaveList } from "./wave-list";

/** A relation and the waves in which it was asked. */
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

/** All waves that the relations name, oldest first; null when they name none. */
export function wavesIn(relations: readonly AskedRelation[]): string[] | null {
  const lists = relations.map(({ waves }) => waves);
  const longest = lists.reduce((best, one) => (one.length > best.length ? one : best), []);
  if (longest.length === 0) return null;
  const all = [...new Set(lists.flat())];
  // The order of one list that has them all, else that of their numbers.
  return all.length === longest.length
    ? [...longest]
    : all.sort(new Intl.Collator("en", { numeric: true }).compare);
}
