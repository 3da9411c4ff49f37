import { type NetworkResult, type NodeResult, type ScopeResult } from "@vensterbank/network";
import { type BrokerLine, brokersShown } from "./measures/brokers-shown.server";
import { coreBeyondChance } from "./measures/core-beyond-chance.server";
import { type OpaqueKey } from "./opaque-keys.server";

/** Figures of single people and partners, only with the right to names. By key of the map. */
export interface NodeFigures {
  readonly id: string;
  readonly outdegree: number | null;
  readonly indegree: number | null;
  readonly degree: number | null;
  readonly betweenness: number | null;
  readonly coreness: number | null;
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
  readonly closeness: number | null;
  /** Null also when the core cannot be told from chance. */
  readonly core: boolean | null;
  readonly coalitionStability: number | null;
}

export function nodeFigures({ nodes, whole }: ScopeResult, keyOf: OpaqueKey): NodeFigures[] {
  const hasCore = coreBeyondChance(whole.corePeriphery);
  return nodes.map((node) => ({
    id: keyOf(node.id),
    outdegree: node.outdegree,
    indegree: node.indegree,
    degree: node.degree,
    betweenness: rounded(node.betweenness),
    coreness: node.coreness,
    constraint: rounded(node.constraint),
    effectiveSize: rounded(node.effectiveSize),
    closeness: rounded(node.closeness),
    core: hasCore ? node.core : null,
    coalitionStability: rounded(node.coalitionStability),
  }));
}

const rounded = (value: NodeResult["constraint"]) =>
  value === null ? null : Math.round(value * 1000) / 1000;

/** Who holds parts together. Without the right to names only how many do. */
export interface CutSection {
  readonly reason: NetworkResult["coverage"]["nodesWithheld"];
  readonly cutPoints: number | null;
  readonly bridges: number | null;
  /** By key of the map, the largest loss first. */
  readonly people: readonly { readonly id: string; readonly loose: readonly (readonly string[])[] }[] | null;
  /** Null without the right to names. */
  readonly brokers: readonly BrokerLine[] | null;
}

export function cutSection(
  scope: ScopeResult,
  { coverage }: NetworkResult,
  keyOf: OpaqueKey | null,
): CutSection {
  const { cutPoints, bridges } = scope;
  const lost = (parts: readonly (readonly string[])[]) => parts.reduce((sum, part) => sum + part.length, 0);
  return {
    reason: coverage.nodesWithheld,
    cutPoints: cutPoints?.length ?? null,
    bridges: bridges?.length ?? null,
    people:
      cutPoints === null || keyOf === null
        ? null
        : [...cutPoints]
            .sort((a, b) => lost(b.loose) - lost(a.loose))
            .map(({ id, loose }) => ({ id: keyOf(id), loose: loose.map((part) => part.map(keyOf)) })),
    brokers: keyOf === null ? null : brokersShown(scope, keyOf),
  };
}
