import { numberOf } from "../document/attribute-types";
import { type ProblemLog } from "../problems/problem-log";
import { type RawNetwork, type RawNode, type RawTie } from "../reading/raw-network";
import { readSliceTitle, type SliceTitle } from "../slices/slice-title";
import { type NetworkTable, textOf } from "../tables/network-table";

/**
 * A table of names by names; the row is who tells. An empty row did not answer, an empty cell or nought is no tie. A
 * table with the same above and below its diagonal is taken for an undirected relation (with a warning) unless its
 * first cell or the settings say otherwise.
 * @param directed null = not said
 */
export function readMatrix(
  table: NetworkTable,
  directed: boolean | null,
  log: ProblemLog,
): RawNetwork | null {
  const { file, rows } = table;
  const [corner, ...names] = table.columns;
  if (!fits(table, names, log)) return null;
  const values = rows.map(({ row, cells }) =>
    cells.slice(1).map((cell, column) => {
      const text = textOf(cell).trim();
      if (text === "") return null;
      const value = typeof cell === "number" ? cell : numberOf(text);
      if (value === undefined)
        log.problem("weight-not-a-number", file, { row, column: names[column] }, { value: text });
      return value ?? null;
    }),
  );
  const title = readSliceTitle(corner) ?? titleOf(table, values, directed, log);
  const silent = values.map((cells) => cells.every((value) => value === null));
  return {
    file,
    waves: [title.wave],
    relations: [{ name: title.relation, directed: title.directed }],
    nodes: names.map((name, index): RawNode => ({
      file,
      row: rows[index].row,
      id: name,
      label: name,
      attributes: {},
      presence: [title.wave],
      answered: silent[index] ? [] : null,
    })),
    ties: values.flatMap((cells, from) =>
      cells.flatMap((weight, to): RawTie[] => {
        if (weight === null || weight === 0) return [];
        // The same tie from the other side.
        if (!title.directed && to < from && values[to][from] === weight) return [];
        const { row } = rows[from];
        const { relation, wave } = title;
        return [{ file, row, from: names[from], to: names[to], relation, wave, weight, attributes: {} }];
      }),
    ),
  };
}

function fits({ file, rows }: NetworkTable, names: readonly string[], log: ProblemLog): boolean {
  if (rows.length !== names.length) {
    log.problem("matrix-not-square", file, {}, { rows: rows.length, columns: names.length });
    return false;
  }
  const before = log.problems.length;
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) log.problem("id-twice", file, { row: 1 }, { id: twice });
  for (const [index, { row, cells }] of rows.entries())
    if (textOf(cells[0]) !== names[index])
      log.problem("matrix-names-differ", file, { row }, { row: textOf(cells[0]), column: names[index] });
  return log.problems.length === before;
}

function titleOf(
  { file, name }: NetworkTable,
  values: readonly (readonly (number | null)[])[],
  directed: boolean | null,
  log: ProblemLog,
): SliceTitle {
  const symmetric = values.every((cells, i) =>
    cells.every((value, j) => (value ?? 0) === (values[j][i] ?? 0)),
  );
  if (directed === null && symmetric) log.warn("symmetric-matrix", file);
  return { relation: name, wave: "", directed: directed ?? !symmetric };
}

/** Where one row is empty, whoever has a filled row answered, in every matrix. */
export function withAnswered(raws: readonly RawNetwork[]): RawNetwork[] {
  const told = raws.some(({ nodes }) => nodes?.some(({ answered }) => answered !== null));
  if (!told) return [...raws];
  return raws.map((raw) => ({
    ...raw,
    nodes: raw.nodes?.map((node) => ({ ...node, answered: node.answered ?? raw.waves })) ?? null,
  }));
}
