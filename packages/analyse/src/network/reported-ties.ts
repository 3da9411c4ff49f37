import { type Arc } from "@vensterbank/network";
import { type CsvRow, type CsvTable, fault, wholeNumber } from "../input/read-csv";
import { type AskedRelation } from "./asked-relations";
import { type Presence } from "./presence";

interface Reported {
  readonly edges: CsvTable;
  readonly rowOf: ReadonlyMap<string, number>;
  /** Lighter reports are no tie. */
  readonly smallestTie: number;
}

/** Lines of `edges.csv` by relation and wave. @throws InputError for a line about a relation that was not asked then */
export function linesByRelation(
  edges: CsvTable,
  asked: readonly AskedRelation[],
): ReadonlyMap<string, CsvRow[]> {
  const lines = new Map<string, CsvRow[]>(asked.map((one) => [relationKey(one), []]));
  for (const row of edges.rows) {
    const { relation } = row.cells;
    const wave = wholeNumber(edges, row, "wave");
    const of = lines.get(relationKey({ relation, wave }));
    if (of === undefined) throw fault(edges, row, `${relation} was not asked in wave ${wave}`);
    of.push(row);
  }
  return lines;
}

export function relationKey({ relation, wave }: Pick<AskedRelation, "relation" | "wave">): string {
  return `${relation}|${wave}`;
}

/**
 * The ties of one relation in one wave among those who were present, in the order of nodes.csv.
 * @throws InputError with the line: unknown or absent people, ties to oneself, a tie that is given twice (an undirected one
 * in either direction), weights that are no number or below 0, and reports of somebody who did not answer
 */
export function reportedTies(
  lines: readonly CsvRow[],
  { directed }: Pick<AskedRelation, "directed">,
  answered: Presence,
  { edges, rowOf, smallestTie }: Reported,
): Arc[] {
  const present = [...answered.keys()].sort((a, b) => a - b);
  const place = new Map(present.map((row, index) => [row, index]));
  const seen = new Map<string, number>();
  return lines
    .map((row): Arc => {
      const { source, target } = row.cells;
      const end = (column: "source" | "target") => {
        const node = rowOf.get(row.cells[column]);
        if (node === undefined) throw fault(edges, row, `${column} ${row.cells[column]} is not in nodes.csv`);
        const at = place.get(node);
        if (at === undefined)
          throw fault(edges, row, `${column} ${row.cells[column]} is not present in the wave`);
        return { node, at };
      };
      const [from, to] = [end("source"), end("target")];
      if (from.node === to.node) throw fault(edges, row, `${source} has a tie to itself`);
      const told = answered.get(from.node) === true || (!directed && answered.get(to.node) === true);
      if (!told) throw fault(edges, row, `${source} reports ${target}, but did not answer in this wave`);
      const ends = directed || from.at < to.at ? [from.at, to.at] : [to.at, from.at];
      const before = seen.get(ends.join(" "));
      if (before !== undefined)
        throw fault(edges, row, `the tie of ${source} and ${target} is given before, in line ${before}`);
      seen.set(ends.join(" "), row.line);
      return { from: from.at, to: to.at, weight: weightIn(edges, row) };
    })
    .filter(({ weight }) => weight > 0 && weight >= smallestTie);
}

function weightIn(edges: CsvTable, row: CsvRow): number {
  const weight = Number(row.cells.weight);
  if (row.cells.weight === "" || !Number.isFinite(weight))
    throw fault(edges, row, `weight is "${row.cells.weight}", not a number`);
  if (weight < 0) throw fault(edges, row, `weight is ${row.cells.weight}, below 0`);
  return weight;
}
