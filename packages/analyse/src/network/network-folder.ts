import { type Arc, relationGraph, type RelationGraph } from "@vensterbank/network";
import { z } from "zod";
import { InputError } from "../input/input-error";
import { type CsvRow, type CsvTable, fault, readCsv, wholeNumber } from "../input/read-csv";
import { hasFile, readText } from "../input/read-text";

const whatIfSchema = z.object({
  relation: z.string(),
  wave: z.number(),
  attribute: z.string(),
  p_by_weight: z.record(z.string(), z.number().min(0).max(1)),
  p_new: z.number().gt(0).max(1).default(0.5),
  cap: z.number().int().min(1).default(2),
  steps: z.number().int().min(1).default(10),
  /** Of ordered pairs of groups; `a->b` weighs the pairs that are named and leaves out the others. */
  weights: z.union([z.enum(["equal", "size"]), z.record(z.string(), z.number().min(0))]).default("equal"),
});
export type WhatIfAnalysis = z.infer<typeof whatIfSchema>;

const analysisSchema = z.object({
  attributes: z.array(z.string()).default([]),
  brokerage: z.array(z.string()).default([]),
  between_waves: z.array(z.tuple([z.string(), z.number(), z.number()])).default([]),
  between_relations: z.array(z.tuple([z.string(), z.string(), z.number()])).default([]),
  event_jaccard_threshold: z.number().default(0.3),
  event_min_size: z.number().default(3),
  whatif: z.array(whatIfSchema).default([]),
});
export type NetworkAnalysis = z.infer<typeof analysisSchema>;

/** For folders that come without `relations.csv` or `analysis.json`. */
export interface FolderDefaults {
  readonly undirected?: readonly string[];
  /** Lighter reports are no tie. */
  readonly smallestTie?: number;
  readonly analysis?: z.input<typeof analysisSchema>;
}

/** One relation in one wave; `nodes[k]` is the row in nodes.csv of graph node k. */
export interface RelationWave {
  readonly relation: string;
  readonly wave: number;
  readonly graph: RelationGraph;
  readonly nodes: readonly number[];
}

export interface NetworkFolder {
  /** Rows of nodes.csv. */
  readonly size: number;
  readonly attributes: readonly Readonly<Record<string, string>>[];
  readonly hasRespondents: boolean;
  readonly relations: readonly RelationWave[];
  readonly analysis: NetworkAnalysis;
}

/** Reads `networks/NAME` (FORMAT 1). @throws InputError */
export function readNetworkFolder(folder: string, defaults: FolderDefaults = {}): NetworkFolder {
  const nodes = readCsv(folder, "nodes.csv", { required: ["id"] });
  const edges = readCsv(folder, "edges.csv", {
    required: ["wave", "relation", "source", "target", "weight"],
  });
  const respondents = hasFile(folder, "respondents.csv")
    ? readCsv(folder, "respondents.csv", { required: ["id", "wave", "responded"] })
    : null;
  const rowOf = new Map(nodes.rows.map((row, index) => [row.cells.id, index]));
  if (rowOf.size !== nodes.rows.length) throw new InputError("nodes.csv: an id appears twice");
  const asked = hasFile(folder, "relations.csv")
    ? listedRelations(readCsv(folder, "relations.csv", { required: ["relation", "directed", "waves"] }))
    : relationsInEdges(edges, defaults.undirected ?? []);
  const relations = asked.map((one): RelationWave => {
    const answered = answeredIn(one.wave, respondents, rowOf);
    const present = [...answered.keys()].sort((a, b) => a - b);
    const place = new Map(present.map((row, index) => [row, index]));
    const arcs = edges.rows
      .filter(({ cells }) => cells.relation === one.relation && Number(cells.wave) === one.wave)
      .map((row) => {
        const end = (column: string) => {
          const at = place.get(rowOf.get(row.cells[column]) ?? -1);
          if (at === undefined)
            throw fault(edges, row, `${column} ${row.cells[column]} is not present in the wave`);
          return at;
        };
        return { from: end("source"), to: end("target"), weight: weightIn(edges, row) };
      })
      .filter(({ weight }) => weight > 0 && weight >= (defaults.smallestTie ?? 0));
    return {
      relation: one.relation,
      wave: one.wave,
      nodes: present,
      graph: checkedGraph(
        one,
        present.map((row) => answered.get(row) === true),
        arcs,
      ),
    };
  });
  const analysis = hasFile(folder, "analysis.json")
    ? readAnalysis(folder)
    : analysisSchema.parse(defaults.analysis ?? {});
  const attributes = nodes.rows.map((row) => row.cells);
  const unknown = [...analysis.attributes, ...analysis.brokerage].find(
    (name) => !nodes.columns.includes(name),
  );
  if (unknown !== undefined)
    throw new InputError(`analysis.json: attribute ${unknown} is not a column of nodes.csv`);
  return { size: nodes.rows.length, attributes, hasRespondents: respondents !== null, relations, analysis };
}

function checkedGraph(
  { relation, wave, directed }: AskedRelation,
  answered: boolean[],
  arcs: Arc[],
): RelationGraph {
  try {
    return relationGraph(answered.length, directed, answered, arcs);
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError(`edges.csv: ${relation}, wave ${wave}: ${error.message}`);
    throw error;
  }
}

/** Row in nodes.csv → answered, for who was present. */
function answeredIn(
  wave: number,
  respondents: CsvTable | null,
  rowOf: ReadonlyMap<string, number>,
): Map<number, boolean> {
  if (respondents === null) return new Map([...rowOf.values()].map((row) => [row, true]));
  return new Map(
    respondents.rows
      .filter((row) => wholeNumber(respondents, row, "wave") === wave)
      .map((row) => {
        const index = rowOf.get(row.cells.id);
        if (index === undefined) throw fault(respondents, row, `id ${row.cells.id} is not in nodes.csv`);
        return [index, row.cells.responded === "1"];
      }),
  );
}

function weightIn(edges: CsvTable, row: CsvRow): number {
  const weight = Number(row.cells.weight);
  if (row.cells.weight === "" || !Number.isFinite(weight))
    throw fault(edges, row, `weight is "${row.cells.weight}", not a number`);
  return weight;
}

function readAnalysis(folder: string): NetworkAnalysis {
  try {
    return analysisSchema.parse(JSON.parse(readText(folder, "analysis.json")));
  } catch (error) {
    if (error instanceof z.ZodError)
      throw new InputError(`analysis.json: ${error.issues[0].path.join(".")} ${error.issues[0].message}`);
    if (error instanceof SyntaxError) throw new InputError("analysis.json: is not JSON");
    throw error;
  }
}

interface AskedRelation {
  readonly relation: string;
  readonly directed: boolean;
  readonly wave: number;
}

function listedRelations({ rows }: CsvTable): AskedRelation[] {
  return rows.flatMap(({ cells }) =>
    cells.waves
      .split(" ")
      .map((wave) => ({ relation: cells.relation, directed: cells.directed === "1", wave: Number(wave) })),
  );
}

function relationsInEdges({ rows }: CsvTable, undirected: readonly string[]): AskedRelation[] {
  const found = new Map<string, AskedRelation>();
  for (const { cells } of rows)
    found.set(`${cells.relation}|${cells.wave}`, {
      relation: cells.relation,
      directed: !undirected.includes(cells.relation),
      wave: Number(cells.wave),
    });
  return [...found.values()];
}
