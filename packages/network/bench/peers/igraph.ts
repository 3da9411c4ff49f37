import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type BenchGraph } from "../bench-graph";

export interface IgraphTimes {
  readonly versions: { readonly python: string; readonly igraph: string };
  readonly seconds: Readonly<Record<"betweenness" | "weighted" | "constraint" | "leiden", number>>;
  readonly values: {
    readonly betweenness: readonly number[];
    readonly weighted: readonly number[];
    readonly constraint: readonly (number | null)[];
    /** Best modularity of the restarts. */
    readonly leiden: number;
  };
}

const script = fileURLToPath(new URL("time-igraph.py", import.meta.url));
const python = process.env.PYTHON ?? "python3";

/** The same graph in python-igraph, timed inside its own process; null with a sentence where that is not installed. */
export function igraphPeer({ n, arcs }: BenchGraph, restarts: number): IgraphTimes | null {
  const input = JSON.stringify({
    n,
    ties: arcs.map(({ from, to, weight }) => [from, to, weight]),
    restarts,
    repeats: 3,
  });
  const { status, stdout, stderr, error } = spawnSync(python, [script], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined || stderr.includes("ModuleNotFoundError")) {
    console.log(`${python} with igraph is not on this machine (PYTHON names another one): left out.`);
    return null;
  }
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as IgraphTimes;
}
