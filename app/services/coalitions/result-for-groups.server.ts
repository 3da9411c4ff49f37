import {
  type EiMeasure,
  type HomophilyMeasures,
  type Measure,
  type NetworkResult,
  type NodeResult,
  type ScopeResult,
  withheld,
} from "@vensterbank/network";

/**
 * The outcome of a network for who sees groups only, without the figures of the whole that are about few. A figure that
 * sets those of one kind against those of another is about everybody outside the largest kind: with three managers, what
 * crosses roles is what is known of those three. What people say of partners stands on the map, so when few partners
 * answered, what crosses the border as a whole leads by subtraction to what those few said.
 */
export function resultForGroups(result: NetworkResult, threshold: number): NetworkResult {
  const { combined, ...levels } = result.scopes;
  const people = combined.nodes.filter(({ kind }) => kind === "person");
  const roles = areEnough(people, ({ role }) => role, threshold);
  const units = areEnough(people, ({ unitId }) => unitId ?? "", threshold);
  const { answered } = result.coverage.partners;
  const partners = answered === 0 || answered >= threshold;
  const told = (scope: ScopeResult): ScopeResult => {
    const { whole, border } = scope;
    return {
      ...scope,
      whole: {
        ...whole,
        density: orTooFew(whole.density, partners),
        densityReconstructed: orTooFew(whole.densityReconstructed, partners),
        reciprocityTies: orTooFew(whole.reciprocityTies, partners),
        reciprocityPairs: orTooFew(whole.reciprocityPairs, partners),
        reciprocityStrength: orTooFew(whole.reciprocityStrength, partners),
        eiBorder: indexOrTooFew(whole.eiBorder, partners),
        eiRole: indexOrTooFew(whole.eiRole, roles),
        homophilyRole: homophily(whole.homophilyRole, roles),
        eiUnit: indexOrTooFew(whole.eiUnit, units),
        homophilyUnit: homophily(whole.homophilyUnit, units),
      },
      border: {
        shareOfPairs: orTooFew(border.shareOfPairs, partners),
        shareOfStrength: orTooFew(border.shareOfStrength, partners),
        peopleWithTie: orTooFew(border.peopleWithTie, partners),
        partnersConnected: orTooFew(border.partnersConnected, partners),
        confirmed: orTooFew(border.confirmed, partners),
      },
    };
  };
  const { inside } = result.mapped;
  const { operationalAcross, strategicAcross } = result.levels;
  return {
    ...result,
    levels: {
      ...result.levels,
      operationalAcross: orTooFew(operationalAcross, partners),
      strategicAcross: orTooFew(strategicAcross, partners),
    },
    scopes: {
      combined: told(combined),
      ...Object.fromEntries(Object.entries(levels).map(([level, scope]) => [level, told(scope)])),
    },
    mapped: {
      ...result.mapped,
      inside: {
        ...inside,
        confirmedPairs: orTooFew(inside.confirmedPairs, roles),
        unitsCovered: orTooFew(inside.unitsCovered, roles),
      },
    },
  };
}

/** Whether enough people are outside the largest kind, and enough of them answered. True when there is one kind. */
function areEnough(
  people: readonly NodeResult[],
  kindOf: (person: NodeResult) => string,
  threshold: number,
): boolean {
  const kinds = new Map<string, NodeResult[]>();
  for (const one of people) kinds.set(kindOf(one), [...(kinds.get(kindOf(one)) ?? []), one]);
  const [, ...others] = [...kinds.values()].sort((a, b) => b.length - a.length);
  const outside = others.flat();
  if (outside.length === 0) return true;
  return outside.filter(({ responded }) => responded).length >= threshold;
}

function homophily(found: HomophilyMeasures, told: boolean): HomophilyMeasures {
  if (told) return found;
  const { oddsRatio, assortativity } = found;
  return { oddsRatio: orTooFew(oddsRatio, told), assortativity: orTooFew(assortativity, told), groups: [] };
}

function indexOrTooFew(index: EiMeasure, told: boolean): EiMeasure {
  if (told || index.value === null) return index;
  const ties = { within: 0, across: 0 };
  return { ...tooFew, ties, weighted: null, lowest: null, highest: null, rescaled: null };
}

function orTooFew(measure: Measure, told: boolean): Measure {
  return told || measure.value === null ? measure : tooFew;
}

const tooFew = withheld("too-few-people");
