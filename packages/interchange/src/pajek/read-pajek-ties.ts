import { numberOf } from "../document/attribute-types";
import { type ProblemLog } from "../problems/problem-log";
import { type PajekLine, type PajekStatement, tokensOf } from "./pajek-statements";
import { readLabel } from "./vertex-label";

export interface PajekTie {
  readonly row: number;
  /** Numbers of vertices, from 1. */
  readonly from: number;
  readonly to: number;
  readonly relation: string;
  readonly directed: boolean;
  readonly weight: number | null;
  /** An interval list, or null. */
  readonly time: string | null;
}

interface Input {
  /** Name of a relation that the statement does not name. */
  readonly relation: string;
  /** Number of vertices. */
  readonly size: number;
  readonly log: ProblemLog;
}

/** The ties under `*Arcs`, `*Edges`, `*Arcslist`, `*Edgeslist` or `*Matrix`. */
export function readPajekTies(file: string, statement: PajekStatement, input: Input): PajekTie[] {
  const { word, rest, lines } = statement;
  const relation = relationOf(rest) ?? input.relation;
  const directed = !word.startsWith("*edges");
  if (word === "*matrix") return matrixTies(file, statement, { ...input, relation });
  const list = word.endsWith("list");
  return lines.flatMap((line) => {
    const numbered = /^(\d+):$/.exec(line.tokens[0] ?? "");
    const tokens = numbered ? line.tokens.slice(1) : line.tokens;
    const base = { row: line.row, directed, relation: numbered ? numbered[1] : relation };
    const vertex = (token: string | undefined) => vertexOf(file, line, token, input);
    const from = vertex(tokens[0]);
    if (list)
      return tokens.slice(1).flatMap((token) => {
        const to = vertex(token);
        return from === null || to === null ? [] : [{ ...base, from, to, weight: null, time: null }];
      });
    const to = vertex(tokens[1]);
    const time = tokens.slice(2).find((token) => token.startsWith("[")) ?? null;
    const weight = weightOf(file, line.row, tokens[2], input.log);
    return from === null || to === null ? [] : [{ ...base, from, to, weight, time }];
  });
}

/** `:2 "name"` after the word, or `:2` alone. */
function relationOf(rest: string): string | null {
  const [number, name] = tokensOf(rest);
  if (number === undefined || !/^:\d+$/.test(number)) return null;
  return name === undefined ? number.slice(1) : readLabel(name);
}

function vertexOf(
  file: string,
  { row }: PajekLine,
  token: string | undefined,
  { size, log }: Input,
): number | null {
  const number = Number(token);
  if (token !== undefined && Number.isInteger(number) && number >= 1 && number <= size) return number;
  log.problem("vertex-number", file, { row }, { number: token ?? "" });
  return null;
}

function weightOf(file: string, row: number, token: string | undefined, log: ProblemLog): number | null {
  if (token === undefined || token.startsWith("[")) return null;
  const weight = numberOf(token);
  if (weight === undefined) log.problem("weight-not-a-number", file, { row }, { value: token });
  return weight ?? null;
}

/** Rows of numbers, which may run over several lines. */
function matrixTies(
  file: string,
  { row: start, lines }: PajekStatement,
  { relation, size, log }: Input,
): PajekTie[] {
  const cells = lines.flatMap(({ row, tokens }) => tokens.map((token) => ({ row, token })));
  if (cells.length !== size * size) {
    log.problem("matrix-not-square", file, { row: start }, { rows: lines.length, columns: size });
    return [];
  }
  return cells.flatMap(({ row, token }, index) => {
    const weight = weightOf(file, row, token, log);
    if (weight === null || weight === 0) return [];
    const from = Math.floor(index / size) + 1;
    return [{ row, from, to: (index % size) + 1, relation, directed: true, weight, time: null }];
  });
}
