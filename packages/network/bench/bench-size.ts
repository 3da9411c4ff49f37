import { seededRandom } from "@vensterbank/core";
import { bestDivision } from "../src/coalitions/best-division";
import { modularity } from "../src/coalitions/modularity";
import { networkanalysisSearch } from "../src/coalitions/networkanalysis.fixture";
import { layoutWaves } from "../src/layout/layout-waves";
import { betweenness } from "../src/measures/betweenness";
import { constraint } from "../src/measures/constraint";
import { weightedBetweenness } from "../src/measures/weighted-betweenness";
import { type BenchGraph, benchGraph, benchWaves } from "./bench-graph";
import { graphologyPeer } from "./peers/graphology";
import { igraphPeer, type IgraphTimes } from "./peers/igraph";
import { type startTwoThreads } from "./threads/two-threads";
import { timed } from "./timed";

export type Peer = "two threads" | "graphology" | "networkanalysis-ts" | "igraph";

export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly peers: Readonly<Partial<Record<Peer, number>>>;
  /** Largest deviation from any peer, relative above 1; or the modularity of each. */
  readonly agreement: string;
}

export interface SizeFigures {
  readonly n: number;
  readonly ties: number;
  readonly rows: readonly Row[];
  /** Ours minus that of networkanalysis-ts, the lowest over the kinds of network. */
  readonly modularityLead: number;
  readonly igraphVersion: string | null;
}

const restarts = 100;
const seed = 1;

export async function benchSize(
  n: number,
  ties: number,
  threads: ReturnType<typeof startTwoThreads>,
): Promise<SizeFigures> {
  const planted = benchGraph(n, ties, "planted");
  const igraph = igraphPeer(planted, restarts);
  const rows = await pathRows(planted, igraph, threads);
  const constraints = await timed(() => constraint(planted.contacts));
  rows.push({
    what: "constraint",
    ours: constraints.seconds,
    peers: igraph === null ? {} : { igraph: igraph.seconds.constraint },
    agreement: igraph === null ? "" : deviation(constraints.result, igraph.values.constraint),
  });
  const leads: number[] = [];
  for (const kind of ["planted", "random"] as const) {
    const network = kind === "planted" ? planted : benchGraph(n, ties, kind);
    const { row, lead } = await leidenRow(
      network,
      kind,
      kind === "planted" ? igraph : igraphPeer(network, restarts),
    );
    rows.push(row);
    leads.push(lead);
  }
  const waves = benchWaves(n, ties, 3);
  const layout = await timed(() => layoutWaves(waves));
  rows.push({
    what: `layout of 3 waves${layout.result.placedBy === "unit" ? ", by unit" : ""}`,
    ours: layout.seconds,
    peers: {},
    agreement: `moved ${Math.max(...layout.result.quality.map(({ displacement }) => displacement ?? 0)).toFixed(3)}, stress × ${Math.max(
      ...layout.result.quality.map(({ stress, ownBestStress }) => (stress ?? 0) / (ownBestStress ?? 1)),
    ).toFixed(2)}`,
  });
  return {
    n,
    ties,
    rows,
    modularityLead: Math.min(...leads),
    igraphVersion: igraph?.versions.igraph ?? null,
  };
}

async function pathRows(
  network: BenchGraph,
  igraph: IgraphTimes | null,
  threads: ReturnType<typeof startTwoThreads>,
): Promise<Row[]> {
  const rows: Row[] = [];
  const graphology = graphologyPeer(network);
  for (const kind of ["betweenness", "weighted"] as const) {
    const measure = kind === "weighted" ? weightedBetweenness : betweenness;
    const ours = await timed(() => measure(network.graph.out, false));
    const two = await timed(() => threads.betweenness(network.graph.out, kind === "weighted"));
    const theirs = await timed(graphology[kind]);
    rows.push({
      what: kind === "weighted" ? "betweenness, directed, weighted" : "betweenness, directed",
      ours: ours.seconds,
      peers: {
        "two threads": two.seconds,
        graphology: theirs.seconds,
        ...(igraph !== null && { igraph: igraph.seconds[kind] }),
      },
      agreement: deviation(
        [...ours.result],
        two.result,
        theirs.result,
        ...(igraph === null ? [] : [igraph.values[kind]]),
      ),
    });
  }
  return rows;
}

async function leidenRow({ contacts }: BenchGraph, kind: string, igraph: IgraphTimes | null) {
  const ours = await timed(() => bestDivision(contacts, restarts, seed)?.modularity ?? -1);
  const theirs = await timed(() => {
    const search = networkanalysisSearch(contacts);
    const random = seededRandom(seed);
    return Math.max(...Array.from({ length: restarts }, () => modularity(contacts, search(random)) ?? -1));
  });
  const found = [ours.result, theirs.result, ...(igraph === null ? [] : [igraph.values.leiden])];
  const row: Row = {
    what: `Leiden, ${restarts} restarts, ${kind} network`,
    ours: ours.seconds,
    peers: {
      "networkanalysis-ts": theirs.seconds,
      ...(igraph !== null && { igraph: igraph.seconds.leiden }),
    },
    agreement: `Q ${found.map((value) => value.toFixed(4)).join(" / ")}`,
  };
  return { row, lead: ours.result - theirs.result };
}

function deviation(ours: readonly (number | null)[], ...peers: readonly ArrayLike<number | null>[]): string {
  let largest = 0;
  ours.forEach((value, node) => {
    for (const peer of peers) {
      // igraph writes what is not defined as not a number, which JSON does not know.
      const other = peer[node];
      if (value === null || other === null) largest = value === other ? largest : Infinity;
      else largest = Math.max(largest, Math.abs(value - other) / Math.max(1, Math.abs(value)));
    }
  });
  return `same within ${largest.toExponential(0)}`;
}
