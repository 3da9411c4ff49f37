import { weightOf } from "../graph/compressed-rows";
import { type Measure, shareMeasure, type WithheldReason, withheld } from "../measure";
import { dyadCensus } from "../measures/dyad-census";
import { reciprocity } from "../measures/reciprocity";
import {
  type Coverage,
  type MappedCoalitions,
  type MappedUnitInside,
  type MappedUnitOutside,
} from "../network-result";
import { type WaveNetwork, type WaveTie } from "../wave-network";
import { insideOf, type ScopeGraph, scopeGraph } from "./scope-graph";
import { orWithheld } from "./or-withheld";

/** Coalitions as the relations show them, per unit and over units (spec coalitions 6). */
export function mappedCoalitions(network: WaveNetwork, coverage: Coverage): MappedCoalitions {
  const combined = scopeGraph(network, "combined");
  const units = [...new Set(network.nodes.flatMap((node) => node.unitId ?? []))].sort();
  const inside = units.map((unitId) => unitInside(unitId, combined));
  const across = tiesAcross(network, combined);
  const outside = units.map((unitId) => unitOutside(unitId, across.get(unitId) ?? [], combined));
  const sum = (of: (unit: MappedUnitInside) => number) => inside.reduce((total, unit) => total + of(unit), 0);
  const withRoles = inside.filter((unit) => unit.pairs > 0);
  const share = (part: number, whole: number, reason: WithheldReason): Measure =>
    coverage.blocksWithheld === null ? shareMeasure(part, whole, reason) : withheld(coverage.blocksWithheld);
  const bothLevelsAsked =
    network.levels.includes("strategic") &&
    (network.levels.includes("case") || network.levels.includes("practice"));
  const heard = new Set(network.nodes.flatMap((node) => (node.responded ? (node.unitId ?? []) : [])));
  const judged = outside.filter(({ unitId }) => heard.has(unitId));
  const atBoth = judged.filter(({ operational, strategic }) => operational > 0 && strategic > 0);
  return {
    inside: {
      confirmedPairs: share(
        sum((unit) => unit.confirmed),
        sum((unit) => unit.pairsAnsweredByBoth),
        withRoles.length === 0 ? "no-role-pairs" : "no-pairs-answered-by-both",
      ),
      unitsCovered: share(
        withRoles.filter((unit) => unit.reported > 0).length,
        withRoles.length,
        "no-role-pairs",
      ),
      reciprocity: orWithheld(reciprocity(dyadCensus(insideOf(combined).graph)).dyads, "no-ties"),
      units: inside,
    },
    outside: {
      unitsAtBothLevels: bothLevelsAsked
        ? share(atBoth.length, judged.length, "no-people")
        : withheld("level-not-asked"),
      units: outside,
    },
  };
}

function unitInside(unitId: string, { nodes, graph }: ScopeGraph): MappedUnitInside {
  const members = (role: string) =>
    nodes.flatMap((node, index) => (node.unitId === unitId && node.role === role ? [index] : []));
  const pairs = members("manager").flatMap((a) => members("professional").map((b) => [a, b] as const));
  const says = (from: number, to: number) => weightOf(graph.out, from, to) > 0;
  return {
    unitId,
    pairs: pairs.length,
    pairsAnsweredByBoth: pairs.filter(([a, b]) => nodes[a].responded && nodes[b].responded).length,
    confirmed: pairs.filter(([a, b]) => says(a, b) && says(b, a)).length,
    reported: pairs.filter(([a, b]) => says(a, b) || says(b, a)).length,
  };
}

/** A tie between somebody inside and a partner, whichever of them reported it; both as graph nodes. */
interface TieAcross {
  readonly person: number;
  readonly partner: number;
  readonly level: WaveTie["level"];
}

/** Ties across the border by the unit of the person, in their order. */
function tiesAcross({ ties }: WaveNetwork, { nodes }: ScopeGraph): ReadonlyMap<string | null, TieAcross[]> {
  const place = new Map(nodes.map((node, index) => [node.id, index]));
  const byUnit = new Map<string | null, TieAcross[]>();
  for (const { from, to, level } of ties) {
    const [a, b] = [place.get(from) ?? -1, place.get(to) ?? -1];
    const [person, partner] = nodes[a].kind === "person" ? [a, b] : [b, a];
    if (nodes[partner].kind !== "partner") continue;
    const { unitId } = nodes[person];
    const known = byUnit.get(unitId) ?? [];
    known.push({ person, partner, level });
    byUnit.set(unitId, known);
  }
  return byUnit;
}

function unitOutside(
  unitId: string,
  across: readonly TieAcross[],
  { nodes, graph }: ScopeGraph,
): MappedUnitOutside {
  const operational = new Set<string>();
  const strategic = new Set<string>();
  const heardByPartner = new Map<string, boolean>();
  for (const { person, partner, level } of across) {
    const key = `${person}-${partner}`;
    (level === "strategic" ? strategic : operational).add(key);
    if (nodes[partner].responded && nodes[person].responded)
      heardByPartner.set(
        key,
        weightOf(graph.out, person, partner) > 0 && weightOf(graph.out, partner, person) > 0,
      );
  }
  return {
    unitId,
    operational: operational.size,
    strategic: strategic.size,
    confirmed: [...heardByPartner.values()].filter(Boolean).length,
    answeredByPartner: heardByPartner.size,
  };
}
