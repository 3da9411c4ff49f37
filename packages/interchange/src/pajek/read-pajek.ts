import { numberOf } from "../document/attribute-types";
import { type ProblemLog } from "../problems/problem-log";
import { type NetworkFile, type NetworkLimits } from "../reading/network-reading";
import { type RawNetwork, type RawNode, type RawTie } from "../reading/raw-network";
import { readSliceTitle } from "../slices/slice-title";
import { stem } from "../tables/read-csv-table";
import { decodeText } from "../text/decode-text";
import { readPajekTies, type PajekTie } from "./read-pajek-ties";
import { type PajekStatement, pajekStatements, tokensOf } from "./pajek-statements";
import { lastPoint, timePoints } from "./time-points";
import { readLabel } from "./vertex-label";

interface Vertex {
  readonly row: number;
  readonly label: string;
  readonly time: string | null;
}

const ignored = ["*partition", "*vector", "*permutation", "*cluster", "*hierarchy", "*events"];
const tieWords = ["*arcs", "*edges", "*arcslist", "*edgeslist", "*matrix"];

/** A Pajek network: vertices, arcs, edges, their lists, matrices, several relations, time intervals as waves. */
export function readPajek(source: NetworkFile, limits: NetworkLimits, log: ProblemLog): RawNetwork | null {
  const file = source.name;
  const statements = pajekStatements(decodeText(file, source.bytes, log));
  const heading = statements.find(({ word }) => word === "*vertices");
  if (heading === undefined) {
    log.problem(statements.length === 0 ? "file-empty" : "no-nodes", file);
    return null;
  }
  for (const { word, row } of statements)
    if (![...ignored, ...tieWords, "*network", "*vertices"].includes(word))
      log.problem("statement-unknown", file, { row }, { statement: word });
  const vertices = verticesOf(file, heading, limits, log);
  if (vertices === null) return null;
  const name = statements.find(({ word }) => word === "*network")?.rest ?? "";
  const title = readSliceTitle(name);
  const relation = title?.relation ?? stem(file);
  const ties = statements
    .filter(({ word }) => tieWords.includes(word))
    .flatMap((statement) => readPajekTies(file, statement, { relation, size: vertices.length, log }));
  const clock = clockOf(vertices, ties, title?.wave ?? "", limits, file, log);
  const ids = idsOf(vertices);
  const relations = directions(
    ties,
    title ?? { relation, directed: statements.some(({ word }) => word !== "*edges") },
  );
  return {
    file,
    waves: clock.waves,
    relations: Array.from(relations, ([one, directed]) => ({ name: one, directed })),
    nodes: vertices.map(({ row, label, time }, index): RawNode => ({
      file,
      row,
      id: ids[index],
      label,
      attributes: {},
      presence: time === null ? null : clock.of(time, row),
      answered: null,
    })),
    ties: ties.flatMap((tie) =>
      rawTies(tie, { file, ids, clock, both: relations.get(tie.relation) === true }),
    ),
  };
}

/** `*Vertices n`, then a line for each that has something to say; the others are called by their number. */
function verticesOf(
  file: string,
  heading: PajekStatement,
  limits: NetworkLimits,
  log: ProblemLog,
): Vertex[] | null {
  const size = Number(tokensOf(heading.rest)[0]);
  if (!Number.isInteger(size) || size < 0) {
    log.problem("vertex-number", file, { row: heading.row }, { number: heading.rest });
    return null;
  }
  if (size > limits.nodes) {
    log.problem("too-many-nodes", file, { row: heading.row }, { count: size, most: limits.nodes });
    return null;
  }
  const vertices = Array.from({ length: size }, (_, i): Vertex => ({
    row: heading.row,
    label: `${i + 1}`,
    time: null,
  }));
  for (const { row, tokens } of heading.lines) {
    const number = Number(tokens[0]);
    if (!Number.isInteger(number) || number < 1 || number > size)
      log.problem("vertex-number", file, { row }, { number: tokens[0] ?? "" });
    else {
      const time = tokens.slice(2).find((token) => token.startsWith("[")) ?? null;
      vertices[number - 1] = { row, label: readLabel(tokens[1] ?? `${number}`), time };
    }
  }
  return vertices;
}

function idsOf(vertices: readonly Vertex[]): string[] {
  const labels = vertices.map(({ label }) => label);
  const distinct = new Set(labels).size === labels.length && !labels.includes("");
  return distinct ? labels : vertices.map((_, index) => `${index + 1}`);
}

/** Relation → directed. A relation with arcs is directed; its edges then count both ways. */
function directions(
  ties: readonly PajekTie[],
  fallback: { readonly relation: string; readonly directed: boolean },
): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { relation, directed } of ties) found.set(relation, directed || found.get(relation) === true);
  return found.size > 0 ? found : new Map([[fallback.relation, fallback.directed]]);
}

interface Clock {
  readonly waves: readonly string[];
  readonly of: (time: string, row: number) => string[];
}

/** Time points become waves, in order; without them there is one wave. */
function clockOf(
  vertices: readonly Vertex[],
  ties: readonly PajekTie[],
  wave: string,
  { waves: most }: NetworkLimits,
  file: string,
  log: ProblemLog,
): Clock {
  const times = [...vertices, ...ties].flatMap(({ time, row }) => (time === null ? [] : [{ time, row }]));
  if (times.length === 0) return { waves: [wave], of: () => [wave] };
  const last = times.reduce((largest, { time }) => Math.max(largest, lastPoint(time)), 0);
  const points = new Set<number>();
  for (const { time, row } of times) {
    const read = timePoints(time, last, most);
    if (read === null) log.problem("time-unreadable", file, { row }, { time });
    for (const point of read ?? []) points.add(point);
  }
  return {
    waves: [...points].sort((a, b) => a - b).map(String),
    of: (time) => (timePoints(time, last, most) ?? []).map(String),
  };
}

interface RawTieInput {
  readonly file: string;
  readonly ids: readonly string[];
  readonly clock: Clock;
  readonly both: boolean;
}

function rawTies(tie: PajekTie, { file, ids, clock, both }: RawTieInput): RawTie[] {
  const [from, to] = [ids[tie.from - 1], ids[tie.to - 1]];
  const { relation, weight, row } = tie;
  const ends =
    both && !tie.directed && from !== to
      ? [
          [from, to],
          [to, from],
        ]
      : [[from, to]];
  const waves = tie.time === null ? clock.waves : clock.of(tie.time, row);
  return waves.flatMap((wave) =>
    ends.map(([a, b]) => ({ file, row, from: a, to: b, relation, wave, weight, attributes: {} })),
  );
}

/** Who answered, from the partition beside a network (1 yes, 0 no, anything else not known). */
export function readAnswered(source: NetworkFile, network: RawNetwork, log: ProblemLog): RawNetwork {
  const values = pajekStatements(decodeText(source.name, source.bytes, log)).flatMap(({ lines }) =>
    lines.map(({ tokens }) => numberOf(tokens[0] ?? "")),
  );
  const { nodes, waves } = network;
  if (values.length !== nodes?.length) {
    log.problem("files-do-not-fit", source.name, {}, { relation: network.file });
    return network;
  }
  const of = (value: number | undefined) => (value === 1 ? waves : value === 0 ? [] : null);
  return { ...network, nodes: nodes.map((node, index) => ({ ...node, answered: of(values[index]) })) };
}
