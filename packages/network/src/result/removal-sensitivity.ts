import { seededRandom } from "@vensterbank/core";
import { type CompressedRows, rowDegrees } from "../graph/compressed-rows";
import { type Band, type WithheldReason } from "../measure";
import { betweenness } from "../measures/betweenness";
import { constraint } from "../measures/constraint";
import { coreness } from "../measures/coreness";
import { freemanCentralization } from "../measures/freeman-centralization";
import { spearman } from "../measures/spearman";
import {
  type Coverage,
  type NetworkSettings,
  type RankedMeasure,
  rankedMeasures,
  type RankStability,
  type Sensitivity,
} from "../network-result";
import { veryLarge } from "../very-large";
import { type PairReports, pairReports } from "./pair-reports";
import { type ScopeGraph } from "./scope-graph";
import { thinnedContacts } from "./thinned-contacts";
import { type WholeFigure, wholeFigureNames, wholeFigures } from "./whole-figures";

/** A tenth of the people who answered, 200 times (Costenbader & Valente 2003). */
const removedShare = 0.1;
const draws = 200;
/** Steps that all draws of a figure of nodes may take together, and the fewest draws that tell something. */
const mostSteps = 2e8;
const fewestDraws = 20;
/** Draws of what is computed per node in a very large network, where it varies less. */
const drawsWhenLarge = 40;

export interface SensitivityFound {
  readonly sensitivity: Sensitivity;
  readonly bands: ReadonlyMap<WholeFigure | NodeFigureOfWhole, Band>;
}
type NodeFigureOfWhole = "betweennessCentralization" | "highestCoreness";

/**
 * How much the figures hang on who happened to answer: people inside who answered are taken as silent at random. What the
 * others said about them stays, as it does for real silence.
 * @param withNodes false: only figures of the whole
 */
export function removalSensitivity(
  scope: ScopeGraph,
  { nodesWithheld, blocksWithheld }: Coverage,
  settings: NetworkSettings,
  withNodes = true,
): SensitivityFound {
  const { nodes, graph, contacts } = scope;
  const told = nodes.flatMap(({ kind, responded }, index) => (kind === "person" && responded ? [index] : []));
  const removed = Math.max(1, Math.round(removedShare * told.length));
  const seed = settings.seed + 4;
  const reason: WithheldReason | null =
    blocksWithheld ??
    (contacts.columns.length === 0 ? "no-ties" : told.length < 2 * removed + 1 ? "no-people" : null);
  if (reason !== null) {
    const ranks = ranksOf(() => ({ mean: null, low: null, draws: 0, reason }));
    return { sensitivity: { reason, removed: 0, draws: 0, seed, ranks }, bands: new Map() };
  }
  const pairs = pairReports(scope);
  const random = seededRandom(seed);
  const whole = wholeFigureNames.map(() => new Float64Array(draws));
  const lookAt = withNodes && nodesWithheld === null;
  const orders = lookAt ? new NodeOrders(pairs, contacts, graph.answered) : null;
  for (let draw = 0; draw < draws; draw++) {
    const answered = graph.answered.slice();
    for (let k = 0; k < removed; k++) {
      const other = k + random.below(told.length - k);
      [told[k], told[other]] = [told[other], told[k]];
      answered[told[k]] = 0;
    }
    const figures = wholeFigures(pairs, answered);
    wholeFigureNames.forEach((name, at) => (whole[at][draw] = figures[name]));
    if (nodes.length <= veryLarge || draw < drawsWhenLarge) orders?.compare(answered, draw);
  }
  const bands = new Map<WholeFigure | NodeFigureOfWhole, Band>();
  const keep = (name: WholeFigure | NodeFigureOfWhole, values: ArrayLike<number>) => {
    const band = bandOf(values);
    if (band !== null) bands.set(name, band);
  };
  wholeFigureNames.forEach((name, at) => keep(name, whole[at]));
  if (orders !== null) {
    keep("betweennessCentralization", orders.centralization);
    keep("highestCoreness", orders.highestCoreness);
  }
  const ranks = ranksOf((name) => orders?.stability(name) ?? { ...untold, reason: nodesWithheld });
  return { sensitivity: { reason: null, removed, draws, seed, ranks }, bands };
}

const untold = { mean: null, low: null, draws: 0 };

function ranksOf(of: (name: RankedMeasure) => RankStability): Sensitivity["ranks"] {
  return {
    indegree: of("indegree"),
    degree: of("degree"),
    betweenness: of("betweenness"),
    constraint: of("constraint"),
    coreness: of("coreness"),
  };
}

/** 5 and 95 % of the draws; null when most of them gave nothing. */
function bandOf(values: ArrayLike<number>): Band | null {
  const known = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (known.length === 0 || 2 * known.length < values.length) return null;
  const last = known.length - 1;
  return { low: known[Math.floor(0.05 * last)], high: known[Math.ceil(0.95 * last)] };
}

type NodeValues = Partial<Record<RankedMeasure, Float64Array>>;

/** The order of nodes, before and after. */
class NodeOrders {
  readonly centralization: number[] = [];
  readonly highestCoreness: number[] = [];
  private readonly correlations = new Map<RankedMeasure, number[]>(rankedMeasures.map((name) => [name, []]));
  private readonly paths: number;
  private readonly before: NodeValues;

  constructor(
    private readonly pairs: PairReports,
    contacts: CompressedRows,
    answered: Uint8Array,
  ) {
    const steps = contacts.n * contacts.columns.length;
    const affordable = Math.min(draws, Math.floor(mostSteps / steps));
    this.paths = affordable < fewestDraws ? 0 : affordable;
    this.before = this.values(answered, this.paths > 0);
  }

  compare(answered: Uint8Array, draw: number): void {
    const after = this.values(answered, draw < this.paths);
    for (const name of rankedMeasures) {
      const [one, other] = [this.before[name], after[name]];
      if (!one || !other) continue;
      const r = spearman(...bothKnown(one, other));
      if (r !== null) this.correlations.get(name)?.push(r);
    }
    if (after.betweenness) this.centralization.push(freemanCentralization(after.betweenness) ?? NaN);
    if (after.coreness)
      this.highestCoreness.push(after.coreness.reduce((most, one) => Math.max(most, one), 0));
  }

  stability(name: RankedMeasure): RankStability {
    const known = Float64Array.from(this.correlations.get(name) ?? []).sort();
    if (known.length === 0)
      return { ...untold, reason: name === "betweenness" && this.paths === 0 ? "too-large" : "no-variance" };
    return {
      mean: known.reduce((sum, r) => sum + r, 0) / known.length,
      low: known[Math.floor(0.05 * (known.length - 1))],
      draws: known.length,
      reason: null,
    };
  }

  private values(answered: Uint8Array, withPaths: boolean): NodeValues {
    const { rows, indegree } = thinnedContacts(this.pairs, answered);
    const binary = { ...rows, weights: new Float64Array(rows.columns.length).fill(1) };
    const degree = rowDegrees(rows);
    return {
      indegree,
      degree: Float64Array.from(degree),
      constraint: Float64Array.from(constraint(rows), (value) => value ?? NaN),
      coreness: Float64Array.from(coreness(degree, [binary])),
      ...(withPaths && { betweenness: betweenness(binary, true) }),
    };
  }
}

/** Values of nodes that have one both times. */
function bothKnown(a: Float64Array, b: Float64Array): [Float64Array, Float64Array] {
  const known = (_: number, node: number) => !Number.isNaN(a[node]) && !Number.isNaN(b[node]);
  return [a.filter(known), b.filter(known)];
}
