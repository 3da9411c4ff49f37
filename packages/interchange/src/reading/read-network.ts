import { readGexf } from "../gexf/read-gexf";
import { readGraphml } from "../graphml/read-graphml";
import { readMatrix, withAnswered } from "../matrix/read-matrix";
import { answeredEnding } from "../pajek/write-pajek";
import { readAnswered, readPajek } from "../pajek/read-pajek";
import { createProblemLog, type ProblemLog } from "../problems/problem-log";
import { mergeNetworks } from "../slices/merge-networks";
import { isMatrix, tableKind } from "../tables/column-roles";
import { readTables } from "../tables/read-tables";
import { assembleNetwork } from "./assemble-network";
import { networkLimits } from "./network-limits";
import {
  type NetworkFile,
  type NetworkLimits,
  type NetworkReading,
  type ReadNetworkOptions,
} from "./network-reading";
import { type OpenedFiles, openFiles } from "./open-files";
import { type RawNetwork } from "./raw-network";

/**
 * Reads a network from the files of one format: nodes and edges as CSV (the data folder of the command line too),
 * matrices, Excel, GraphML, GEXF, Pajek; zipped or not. All that is wrong is told at once, with file and line. Text is
 * only text: nothing in a file is run, expanded or fetched.
 */
export async function readNetwork(
  given: readonly NetworkFile[],
  options: ReadNetworkOptions = {},
): Promise<NetworkReading> {
  const limits = { ...networkLimits, ...options.limits };
  const log = createProblemLog(limits.problems);
  const refused = (): NetworkReading => ({ ok: false, problems: log.problems, more: log.more });
  const opened = await openFiles(given, options, limits, log);
  if (opened === null) return refused();
  const raw = rawNetwork(opened, options, limits, log);
  if (raw === null || log.problems.length > 0) return refused();
  const directed = (relation: string) =>
    (options.directed ?? true) && !(options.undirected ?? []).includes(relation);
  const document = assembleNetwork(raw, { limits, directed, log });
  return document === null
    ? refused()
    : { ok: true, format: opened.format, document, warnings: log.warnings };
}

function rawNetwork(
  { format, files, tables }: OpenedFiles,
  options: ReadNetworkOptions,
  limits: NetworkLimits,
  log: ProblemLog,
): RawNetwork | null {
  const { columns = {} } = options;
  if (format === "graphml") return readGraphml(files[0], { columns, log });
  if (format === "gexf") return readGexf(files[0], { columns, limits, log });
  if (format === "pajek") return readPajekFiles(files, limits, log);
  const lists = tables.some((table) => tableKind(table, columns) === "edges");
  if (format === "csv" || (format === "excel" && (lists || !tables.some(isMatrix))))
    return readTables(tables, { columns, log });
  const raws = tables
    .map((table) => readMatrix(table, options.directed ?? null, log))
    .filter((raw) => raw !== null);
  return raws.length === 0 ? null : mergeNetworks(withAnswered(raws), log);
}

function readPajekFiles(
  files: readonly NetworkFile[],
  limits: NetworkLimits,
  log: ProblemLog,
): RawNetwork | null {
  const partitions = files.filter(({ name }) => /\.clu$/i.test(name));
  const networks = files.filter((file) => !partitions.includes(file));
  const raws = networks.flatMap((file): RawNetwork[] => {
    const raw = readPajek(file, limits, log);
    if (raw === null) return [];
    const beside = file.name.replace(/\.\w+$/, answeredEnding);
    const answers = partitions.find(({ name }) => name === beside);
    return [answers ? readAnswered(answers, raw, log) : raw];
  });
  if (raws.length === 0 && log.problems.length === 0) log.problem("no-nodes", files[0].name);
  return raws.length === 0 ? null : mergeNetworks(raws, log);
}
