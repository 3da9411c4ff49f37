import { message, type Message } from "@vensterbank/core";
import { type MappedUnitInside, type MappedUnitOutside, type NetworkResult } from "@vensterbank/network";
import {
  type Agreement,
  agreementOf,
  mappedReading,
  perceivedReading,
  points,
  type ReleasedPosition,
  type ReleasedWaveResult,
} from "@vensterbank/reporting";
import { type Axis } from "@vensterbank/typology";

/** One unit: what its people say, what its relations show, and whether the two point to opposite sides. */
export interface UnitPerceivedMapped {
  readonly id: string;
  readonly name: string;
  readonly internal: UnitSide;
  readonly external: UnitSide;
}

interface UnitSide {
  readonly perceived: Message;
  readonly mapped: Message;
  readonly agreement: Agreement;
}

interface UnitsSource {
  readonly stored: Pick<NetworkResult, "coverage" | "mapped">;
  readonly released: Pick<ReleasedWaveResult, "cut" | "threshold" | "departments" | "teams">;
  readonly unitName: (unitId: string) => string;
}

/**
 * Units whose position the disclosure gate lets through, in the order of the organisation. Of their pairs of manager
 * and professional nothing is said below the threshold either.
 */
export function unitsPerceivedMapped({ stored, released, unitName }: UnitsSource): UnitPerceivedMapped[] {
  if (stored.coverage.blocksWithheld !== null) return [];
  const inside = new Map(stored.mapped.inside.units.map((unit) => [unit.unitId, unit]));
  const outside = new Map(stored.mapped.outside.units.map((unit) => [unit.unitId, unit]));
  const bothAsked = stored.mapped.outside.unitsAtBothLevels.reason !== "level-not-asked";
  const { cut, threshold } = released;
  return [...released.departments, ...released.teams].flatMap((group) => {
    if (!("unitId" in group.group) || !group.shown || !group.position.shown) return [];
    const { unitId } = group.group;
    const pairs = inside.get(unitId);
    const across = outside.get(unitId);
    if (pairs === undefined || across === undefined) return [];
    const { position } = group;
    return [
      {
        id: unitId,
        name: unitName(unitId),
        internal: sideOf("internal", position, cut, insideOf(pairs, threshold)),
        external: sideOf("external", position, cut, bothAsked ? outsideOf(across, threshold) : notAsked),
      },
    ];
  });
}

interface Mapped {
  /** 0..1, or null when nothing can be said. */
  readonly shares: readonly (number | null)[];
  readonly words: Message;
}

const notAsked: Mapped = { shares: [], words: message("coalitions.reason.level-not-asked") };

function sideOf(axis: Axis, position: ReleasedPosition, cut: number, { shares, words }: Mapped): UnitSide {
  const mean = position.mean[axis];
  const interval = position.interval95[axis];
  const reading = perceivedReading(mean, interval, cut);
  return {
    perceived:
      mean === null
        ? message("results.withheld.too-few-answers")
        : message(`coalitions.units.perceived.${reading}`, { points: points(mean) }),
    mapped: words,
    agreement: agreementOf(reading, mappedReading(shares)),
  };
}

/** Both what pairs confirm and what at least one of them says, so that a team is called low only when both are. */
function insideOf(unit: MappedUnitInside, threshold: number): Mapped {
  const { pairs, pairsAnsweredByBoth, confirmed, reported } = unit;
  if (pairs === 0) return { shares: [], words: message("coalitions.units.noPairs") };
  if (pairsAnsweredByBoth < threshold) return { shares: [], words: message("coalitions.units.fewPairs") };
  return {
    shares: [confirmed / pairsAnsweredByBoth, reported / pairs],
    words: message("coalitions.units.pairs", { confirmed, answered: pairsAnsweredByBoth, reported, pairs }),
  };
}

/** Both levels count as all, one as half, none as nothing; what partners confirmed counts where enough answered. */
function outsideOf(
  { operational, strategic, confirmed, answeredByPartner }: MappedUnitOutside,
  threshold: number,
): Mapped {
  const levels = [operational, strategic].filter((ties) => ties > 0).length;
  const known = answeredByPartner >= threshold;
  const which = levels === 2 ? "both" : operational > 0 ? "practice" : strategic > 0 ? "policy" : "none";
  const connected = message(`coalitions.units.outside.${which}`);
  return {
    shares: [levels / 2, known ? confirmed / answeredByPartner : null],
    words: known
      ? message("coalitions.units.outside.confirmed", { connected, confirmed, ties: answeredByPartner })
      : connected,
  };
}
