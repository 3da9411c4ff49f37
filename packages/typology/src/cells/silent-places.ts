import { type ScoredWaveData } from "../wave/scored-respondents";
import { type Cell } from "./wave-cells";

/**
 * Places of units and of roles in which people were entitled to answer and nobody did: cells of none. That a group less its
 * parts is nobody would tell of each member of such a unit or role that they did not take part.
 */
export function silentPlaces({ data, respondents }: ScoredWaveData): Cell[] {
  const answering = new Set<string>(respondents.flatMap(({ unitId, role }) => [unitId, role]));
  const places = new Map(
    data.frame
      .filter(({ unitId, role }) => !answering.has(unitId) || !answering.has(role))
      .map(({ unitId, role }) => [`${unitId} ${role}`, { unitId, role, linked: [], n: 0 }] as const),
  );
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
