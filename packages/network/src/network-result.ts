import { type RespondentRole, type TieLevel } from "@vensterbank/core";
import { type Measure, type WithheldReason } from "./measure";
import { type NodeKind } from "./wave-network";

/** One level, or all asked levels together; the rule of `combined` is the strongest tie over the levels. */
export type NetworkScope = "combined" | TieLevel;

export interface NetworkSettings {
  /** Every random draw of the result comes from this seed. */
  readonly seed: number;
  /** Label permutations behind each E-I index. */
  readonly permutations: number;
  /** Most degree-preserving rewirings behind the verdict on coalitions: 99 when that is clear, fewer above 300 nodes. */
  readonly rewirings: number;
  /** Restarts of the Leiden algorithm; fewer above 300 nodes. */
  readonly restarts: number;
  /** Fewest members of a coalition. */
  readonly smallestCoalition: number;
  /** Lowest Jaccard overlap by which a coalition is linked to one of the wave before. */
  readonly coalitionOverlap: number;
}

/** What the numbers of one wave say about its relations. JSON-serialisable; same input and settings give the same bytes. */
export interface NetworkResult {
  readonly version: 1;
  readonly waveId: string;
  readonly settings: NetworkSettings;
  readonly coverage: Coverage;
  readonly combinedRule: "strongest";
  /** Only asked levels, and always `combined`. */
  readonly scopes: Readonly<Partial<Record<NetworkScope, ScopeResult>>> & { readonly combined: ScopeResult };
  readonly mapped: MappedCoalitions;
  readonly positions: Positions;
}

/** What a later wave needs of an earlier result: who was there, and which coalitions there were. */
export interface EarlierNetwork {
  readonly waveId: string;
  readonly scopes: Readonly<Partial<Record<NetworkScope, EarlierScope>>> & {
    readonly combined: EarlierScope;
  };
}

export interface EarlierScope {
  readonly coalitions: Pick<CoalitionsResult, "verdict" | "list">;
  readonly nodes: readonly Pick<NodeResult, "id">[];
}

export interface Coverage {
  readonly people: Response;
  readonly partners: Response;
  /** Node figures need 80 %, density, blocks and E-I 70 % of the people inside; null = shown. */
  readonly nodesWithheld: WithheldReason | null;
  readonly blocksWithheld: WithheldReason | null;
}

export interface Response {
  readonly present: number;
  readonly answered: number;
  /** Null when nobody is present. */
  readonly share: number | null;
}

export interface ScopeResult {
  readonly counts: ScopeCounts;
  readonly whole: WholeMeasures;
  readonly blocks: ScopeBlocks;
  readonly border: BorderMeasures;
  /** Of a very large network: betweenness is estimated from paths that start at so many nodes. */
  readonly betweennessSources?: number;
  readonly coalitions: CoalitionsResult;
  /** One entry per node of the wave, ids ascending. */
  readonly nodes: readonly NodeResult[];
  /** Without this node its neighbourhood falls apart; null with the reason in `coverage.nodesWithheld`. */
  readonly cutPoints: readonly CutPoint[] | null;
  /** Pairs that are the only link between what hangs on either side; null as `cutPoints`. */
  readonly bridges: readonly NodePair[] | null;
}

export interface ScopeCounts {
  readonly people: number;
  readonly partners: number;
  /** Reports: ordered pairs with a tie. */
  readonly ties: number;
  readonly strengthSum: number;
  /** Ordered pairs whose sender answered. */
  readonly observedPairs: number;
  /** Pairs with a tie by either side's report. */
  readonly connectedPairs: number;
  /** On pairs where both answered; null when there are none. */
  readonly dyads: DyadCensus | null;
}

export interface DyadCensus {
  readonly mutual: number;
  readonly asymmetric: number;
  readonly null: number;
}

export interface WholeMeasures {
  /** Ties over observed ordered pairs, people and partners. */
  readonly density: Measure;
  /** The same among people inside. */
  readonly densityInside: Measure;
  /** Density among known pairs after a missing report is filled in with the other side's (Stork & Richards 1992). */
  readonly densityReconstructed: Measure;
  /** Share of reports that are returned, of connected pairs that are confirmed, and of strength that is met. */
  readonly reciprocityTies: Measure;
  readonly reciprocityPairs: Measure;
  readonly reciprocityStrength: Measure;
  /** E-I index −1 (all inside the group) … 1 (all across), among people inside for role and unit. */
  readonly eiRole: EiMeasure;
  readonly eiUnit: EiMeasure;
  /** Across the border of the organisation, over people and partners. */
  readonly eiBorder: EiMeasure;
  /** Freeman centralisation of betweenness, 0..1, on pairs connected by either report. */
  readonly betweennessCentralization: Measure;
  /** Highest k for which a group exists in which everybody has k ties within it. */
  readonly highestCoreness: Measure;
  /** Sizes of the connected parts, largest first, isolates included; both null as `cutPoints`. */
  readonly components: readonly number[] | null;
  readonly isolates: readonly string[] | null;
}

export interface EiMeasure extends Measure {
  readonly ties: { readonly within: number; readonly across: number };
  /** Weighted by strength. */
  readonly weighted: number | null;
  /** Attainable ends for this number of ties and these group sizes, and the place between them from −1 to 1. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly rescaled: number | null;
}

export interface ScopeBlocks {
  /** role × role, directed, over people and partners. */
  readonly roles: readonly BlockDensity[];
  /** unit × unit, people inside. */
  readonly units: readonly BlockDensity[];
  /** Of a very large organisation: `units` leaves out the pairs in which nobody reported a tie. */
  readonly unitPairs?: "with-ties";
  /** inside × sector, both directions. The inside is named `inside`. */
  readonly sectors: readonly BlockDensity[];
}

export interface BlockDensity {
  readonly from: string;
  readonly to: string;
  readonly ties: number;
  readonly observedPairs: number;
  readonly density: Measure;
}

export interface BorderMeasures {
  /** Share of connected pairs that join a person inside and a partner. */
  readonly shareOfPairs: Measure;
  readonly shareOfStrength: Measure;
  /** People inside with at least one tie across, of the people who answered. */
  readonly peopleWithTie: Measure;
  /** Partners connected, of the partners present. */
  readonly partnersConnected: Measure;
  /** Share confirmed, on cross-border pairs where person and partner both answered. */
  readonly confirmed: Measure;
}

export interface CoalitionsResult {
  /** `none`: not distinguishable from chance, which is a result; null: could not be tested (`reason`). */
  readonly verdict: "detectable" | "none" | null;
  readonly reason: WithheldReason | null;
  /** Best modularity found; tested against rewirings with the same degrees. */
  readonly modularity: Measure;
  /** Mean over pairs of 4p(1−p), p = share of restarts that put both in one group; 0 = always the same answer. */
  readonly ambiguity: number | null;
  readonly restarts: number;
  /** Of a very large network: the test searched every network once and shortly, the observed one like its rewirings. */
  readonly test?: "short";
  readonly seed: number;
  /** Largest first. Empty unless detectable. */
  readonly list: readonly Coalition[];
  /** Compared with the nearest earlier wave; null without one, or when either has no detectable coalitions. */
  readonly events: readonly CoalitionEvent[] | null;
}

export interface Coalition {
  /** Stable over waves within a scope: a coalition that continues keeps it. `c1`, `c2`, … in order of first appearance. */
  readonly id: string;
  /** The number in the id, to name a coalition nobody has named yet. */
  readonly number: number;
  readonly members: readonly string[];
  readonly roles: readonly { readonly role: RespondentRole; readonly count: number }[];
  /** Connected pairs over pairs that at least one side reported on. */
  readonly density: Measure;
  /** Share of the members' connected pairs that leave the coalition. */
  readonly openness: Measure;
  /** Mean share of restarts in which two members stand together, 0..1. */
  readonly stability: number;
  /** Continuing coalition of the earlier wave and the overlap with it; null = new or no earlier wave. */
  readonly continues: { readonly waveId: string; readonly jaccard: number } | null;
  readonly change: "continues" | "grows" | "shrinks" | "new" | "first-wave";
}

export interface CoalitionEvent {
  readonly event: "continue" | "merge" | "split" | "born" | "dissolved";
  /** Coalition ids in the earlier wave. */
  readonly from: readonly string[];
  /** Coalition ids in this wave. */
  readonly to: readonly string[];
  /** Overlap per linked pair, in the order of the side that has more. */
  readonly jaccard: readonly number[];
}

export interface NodeResult {
  readonly id: string;
  readonly kind: NodeKind;
  readonly role: RespondentRole;
  readonly unitId: string | null;
  readonly sector: string | null;
  readonly responded: boolean;
  /** Why all figures of this node are null; figures that are null for the node alone have their own rule below. */
  readonly withheld: WithheldReason | null;
  /** Reports sent (null: did not answer) and received. */
  readonly outdegree: number | null;
  readonly indegree: number | null;
  /** Contacts by either side's report. */
  readonly degree: number | null;
  readonly strengthOut: number | null;
  readonly strengthIn: number | null;
  /** Shortest paths through this node: on contacts, and where a strong contact is short (cost 420 / stronger report). */
  readonly betweenness: number | null;
  readonly betweennessWeighted: number | null;
  readonly coreness: number | null;
  /** Burt's constraint by strength; null for isolates. May exceed 1. */
  readonly constraint: number | null;
  /** Null for isolates. */
  readonly effectiveSize: number | null;
  /** Coalition id, when coalitions are detectable and the node is in one. */
  readonly coalition: string | null;
  /** Mean share of restarts in which the node stands with the other members of its coalition. */
  readonly coalitionStability: number | null;
}

export interface NodePair {
  readonly a: string;
  readonly b: string;
}

export interface CutPoint {
  readonly id: string;
  /** What would come loose from the largest remaining part, largest first. */
  readonly loose: readonly (readonly string[])[];
}

/** What the relations show of the coalitions that the questionnaire asks about (perceived against mapped). */
export interface MappedCoalitions {
  readonly inside: {
    /** Manager-professional pairs within a unit where both answered, with a tie reported by both. */
    readonly confirmedPairs: Measure;
    /** Units with both roles that have at least one tie between them. */
    readonly unitsCovered: Measure;
    readonly reciprocity: Measure;
    readonly units: readonly MappedUnitInside[];
  };
  readonly outside: {
    /** Units with at least one operational (case or practice) and one strategic tie across the border. */
    readonly unitsAtBothLevels: Measure;
    readonly units: readonly MappedUnitOutside[];
  };
}

export interface MappedUnitInside {
  readonly unitId: string;
  readonly pairs: number;
  readonly pairsAnsweredByBoth: number;
  readonly confirmed: number;
  readonly reported: number;
}

export interface MappedUnitOutside {
  readonly unitId: string;
  readonly operational: number;
  readonly strategic: number;
  /** Ties across confirmed by the partner, of those to partners who answered. */
  readonly confirmed: number;
  readonly answeredByPartner: number;
}

/** Unit square; y grows downwards. `frame` is the window frame of the organisation; partners stand outside it. */
export interface Positions {
  readonly frame: { readonly x: number; readonly y: number; readonly size: number };
  /** One layout of all waves so far: wave id → node id → place. Whoever stays, stays near. */
  readonly waves: WavePositions;
  readonly quality: readonly LayoutQuality[];
  /** Of a very large organisation: units are laid out, and people stand around their unit; stress is that of units. */
  readonly placedBy?: "unit";
}

export interface Position {
  readonly x: number;
  readonly y: number;
}
export type NodePositions = Readonly<Record<string, Position>>;
export type WavePositions = Readonly<Record<string, NodePositions>>;

export interface LayoutQuality {
  readonly waveId: string;
  /** Stress per pair of people inside, and that of the same wave laid out for itself alone; null below 2 people. */
  readonly stress: number | null;
  readonly ownBestStress: number | null;
  /** Mean shift of people who stayed since the wave before, as share of the diagonal of the frame; null without one. */
  readonly displacement: number | null;
}
