import { type CsvTable, fault, wholeNumber } from "../input/read-csv";

/** Row in nodes.csv of each id. @throws InputError for an id that is empty or stands there twice */
export function rowsOfNodes(nodes: CsvTable): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  nodes.rows.forEach((row, index) => {
    const { id } = row.cells;
    if (id === "") throw fault(nodes, row, "id is empty");
    if (rows.has(id)) throw fault(nodes, row, `id ${id} appears twice`);
    rows.set(id, index);
  });
  return rows;
}

/** Row in nodes.csv → answered, for who was present in a wave. */
export type Presence = ReadonlyMap<number, boolean>;

/**
 * Who was present in each wave, and answered; without `respondents.csv` everybody, always.
 * @throws InputError for an unknown id, an answer that is neither 0 nor 1, and somebody who is there twice in a wave
 */
export function presenceIn(
  respondents: CsvTable | null,
  rowOf: ReadonlyMap<string, number>,
): (wave: number) => Presence {
  if (respondents === null) {
    const everybody = new Map([...rowOf.values()].map((row) => [row, true] as const));
    return () => everybody;
  }
  const waves = new Map<number, Map<number, boolean>>();
  for (const row of respondents.rows) {
    const { id, responded } = row.cells;
    const wave = wholeNumber(respondents, row, "wave");
    const index = rowOf.get(id);
    if (index === undefined) throw fault(respondents, row, `id ${id} is not in nodes.csv`);
    if (responded !== "0" && responded !== "1")
      throw fault(respondents, row, `responded is "${responded}", not 0 or 1`);
    const present = waves.get(wave) ?? new Map<number, boolean>();
    if (present.has(index)) throw fault(respondents, row, `id ${id} appears twice in wave ${wave}`);
    waves.set(wave, present.set(index, responded === "1"));
  }
  return (wave) => waves.get(wave) ?? new Map<number, boolean>();
}
