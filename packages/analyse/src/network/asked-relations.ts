import { type CsvTable, fault, wholeNumber } from "../input/read-csv";

/** A relation that was asked about in a wave, whether or not anybody reported one. */
export interface AskedRelation {
  readonly relation: string;
  readonly directed: boolean;
  readonly wave: number;
}

/** `relations.csv`. @throws InputError for anything but 0 or 1, a wave that is no number, and a relation given twice */
export function listedRelations(relations: CsvTable): AskedRelation[] {
  const seen = new Set<string>();
  return relations.rows.flatMap((row) => {
    const { relation, directed, waves } = row.cells;
    if (directed !== "0" && directed !== "1")
      throw fault(relations, row, `directed is "${directed}", not 0 or 1`);
    return waves.split(/\s+/).map((wave) => {
      if (!/^\d+$/.test(wave)) throw fault(relations, row, `wave "${wave}" is not a whole number`);
      const key = `${relation}|${wave}`;
      if (seen.has(key)) throw fault(relations, row, `${relation} in wave ${wave} is given twice`);
      seen.add(key);
      return { relation, directed: directed === "1", wave: Number(wave) };
    });
  });
}

/** Without that file: every relation and wave that somebody reported about. */
export function relationsInEdges(edges: CsvTable, undirected: readonly string[]): AskedRelation[] {
  const found = new Map<string, AskedRelation>();
  for (const row of edges.rows) {
    const { relation } = row.cells;
    const wave = wholeNumber(edges, row, "wave");
    found.set(`${relation}|${wave}`, { relation, directed: !undirected.includes(relation), wave });
  }
  return [...found.values()];
}
