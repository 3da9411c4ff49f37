import { type ProblemLog } from "../problems/problem-log";
import { type NetworkTable, textOf } from "./network-table";

interface Told {
  readonly presence: string[];
  readonly answered: string[] | null;
}

export interface Respondents {
  readonly rows: readonly { readonly id: string; readonly row: number }[];
  /** Of somebody without rows: present in no wave. */
  readonly of: (id: string) => Told;
}

/** The table `respondents`: id, wave, responded (1, 0, or empty = not known); a row = present in that wave. */
export function readRespondents({ file, columns, rows }: NetworkTable, log: ProblemLog): Respondents {
  const [id, wave, responded] = ["id", "wave", "responded"].map((name) => columns.indexOf(name));
  if (id < 0) log.problem("column-missing", file, { row: 1 }, { column: "id" });
  const told = new Map<string, Told>();
  for (const { row, cells } of rows) {
    const mark = textOf(cells[responded]);
    if (!/^(0|1|true|false|)$/i.test(mark))
      log.problem("not-an-answer-mark", file, { row, column: "responded" }, { value: mark });
    const before = told.get(textOf(cells[id])) ?? { presence: [], answered: mark === "" ? null : [] };
    const here = wave < 0 ? "" : textOf(cells[wave]);
    before.presence.push(here);
    if (/^(1|true)$/i.test(mark)) before.answered?.push(here);
    told.set(textOf(cells[id]), before);
  }
  return {
    rows: rows.map(({ row, cells }) => ({ row, id: textOf(cells[id]) })),
    of: (node) => told.get(node) ?? { presence: [], answered: [] },
  };
}
