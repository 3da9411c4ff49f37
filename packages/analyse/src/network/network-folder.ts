import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type RelationGraph, relationGraph } from "@vensterbank/network";
import { z } from "zod";

const records = z.array(z.record(z.string(), z.string()));
const analysisSchema = z.object({
  attributes: z.array(z.string()).default([]),
  brokerage: z.array(z.string()).default([]),
  between_waves: z.array(z.tuple([z.string(), z.number(), z.number()])).default([]),
  between_relations: z.array(z.tuple([z.string(), z.string(), z.number()])).default([]),
  event_jaccard_threshold: z.number().default(0.3),
  event_min_size: z.number().default(3),
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

async function optionalFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function rowsOf(text: string): Record<string, string>[] {
  return records.parse(parse(text, { columns: true, skip_empty_lines: true, bom: true }));
}

/** Reads `networks/NAME` (reference/FORMAT.md 1). @throws when a file is missing or an edge points to an unknown node */
export async function readNetworkFolder(
  directory: string,
  defaults: FolderDefaults = {},
): Promise<NetworkFolder> {
  const nodes = rowsOf(await readFile(join(directory, "nodes.csv"), "utf8"));
  const edges = rowsOf(await readFile(join(directory, "edges.csv"), "utf8"));
  const respondentsText = await optionalFile(join(directory, "respondents.csv"));
  const relationsText = await optionalFile(join(directory, "relations.csv"));
  const analysisText = await optionalFile(join(directory, "analysis.json"));
  const place = new Map(nodes.map((node, index) => [node.id, index]));
  const presence = respondentsText === null ? null : rowsOf(respondentsText);
  const asked =
    relationsText === null
      ? relationsInEdges(edges, defaults.undirected ?? [])
      : listedRelations(relationsText);

  const relations = asked.map(({ relation, directed, wave }): RelationWave => {
    const inWave = presence?.filter((row) => Number(row.wave) === wave);
    const answered = new Map(
      inWave?.map((row) => [row.id, row.responded === "1"]) ?? nodes.map((node) => [node.id, true]),
    );
    const present = nodes.flatMap((node, index) => (answered.has(node.id) ? [index] : []));
    const local = new Map(present.map((row, index) => [row, index]));
    const end = (id: string) => {
      const at = local.get(place.get(id) ?? -1);
      if (at === undefined)
        throw new Error(`edges.csv: an edge of ${relation}, wave ${wave}, has an end that is not present`);
      return at;
    };
    const arcs = edges
      .filter((edge) => edge.relation === relation && Number(edge.wave) === wave)
      .map((edge) => ({ from: end(edge.source), to: end(edge.target), weight: Number(edge.weight) }))
      .filter(({ weight }) => weight > 0 && weight >= (defaults.smallestTie ?? 0));
    const graph = relationGraph(
      present.length,
      directed,
      present.map((row) => answered.get(nodes[row].id) === true),
      arcs,
    );
    return { relation, wave, graph, nodes: present };
  });
  const analysis = analysisSchema.parse(
    analysisText === null ? (defaults.analysis ?? {}) : JSON.parse(analysisText),
  );
  return { size: nodes.length, attributes: nodes, hasRespondents: presence !== null, relations, analysis };
}

interface AskedRelation {
  readonly relation: string;
  readonly directed: boolean;
  readonly wave: number;
}

function listedRelations(text: string): AskedRelation[] {
  return rowsOf(text).flatMap((row) =>
    row.waves
      .split(" ")
      .map((wave) => ({ relation: row.relation, directed: row.directed === "1", wave: Number(wave) })),
  );
}

function relationsInEdges(
  edges: readonly Record<string, string>[],
  undirected: readonly string[],
): AskedRelation[] {
  const found = new Map<string, AskedRelation>();
  for (const { relation, wave } of edges)
    found.set(`${relation}|${wave}`, {
      relation,
      directed: !undirected.includes(relation),
      wave: Number(wave),
    });
  return [...found.values()];
}
