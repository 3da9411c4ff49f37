import { relationGraph, type RelationGraph } from "@vensterbank/network";
import { type z } from "zod";
import { InputError } from "../input/input-error";
import { readCsv } from "../input/read-csv";
import { hasFile } from "../input/read-text";
import { analysisSchema, type NetworkAnalysis, readAnalysis } from "./analysis-settings";
import { listedRelations, relationsInEdges } from "./asked-relations";
import { presenceIn, rowsOfNodes } from "./presence";
import { linesByRelation, relationKey, reportedTies } from "./reported-ties";

export { type NetworkAnalysis, type WhatIfAnalysis } from "./analysis-settings";

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

/** Reads `networks/NAME` (FORMAT 1). @throws InputError naming the file, and the line where there is one */
export function readNetworkFolder(folder: string, defaults: FolderDefaults = {}): NetworkFolder {
  const nodes = readCsv(folder, "nodes.csv", { required: ["id"] });
  const edges = readCsv(folder, "edges.csv", {
    required: ["wave", "relation", "source", "target", "weight"],
  });
  const respondents = hasFile(folder, "respondents.csv")
    ? readCsv(folder, "respondents.csv", { required: ["id", "wave", "responded"] })
    : null;
  const rowOf = rowsOfNodes(nodes);
  const presence = presenceIn(respondents, rowOf);
  const asked = hasFile(folder, "relations.csv")
    ? listedRelations(readCsv(folder, "relations.csv", { required: ["relation", "directed", "waves"] }))
    : relationsInEdges(edges, defaults.undirected ?? []);
  const lines = linesByRelation(edges, asked);
  const relations = asked.map((one): RelationWave => {
    const answered = presence(one.wave);
    const present = [...answered.keys()].sort((a, b) => a - b);
    const reported = { edges, rowOf, smallestTie: defaults.smallestTie ?? 0 };
    const ties = reportedTies(lines.get(relationKey(one)) ?? [], one, answered, reported);
    return {
      relation: one.relation,
      wave: one.wave,
      nodes: present,
      graph: relationGraph(
        present.length,
        one.directed,
        present.map((row) => answered.get(row) === true),
        ties,
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
