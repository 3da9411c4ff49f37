import { type TieLevel, tieLevels, type WaveId } from "@vensterbank/core";
import type { RelationReportRow, TenantRepositories, TieRow } from "@vensterbank/db";
import { type TieStrength, type TieValue, type WaveNetwork, type WaveTie } from "@vensterbank/network";

/** Who was present in a wave and what was said about relations; node ids are those of persons and partners. */
export async function loadWaveNetwork(
  { waves, relations }: TenantRepositories,
  waveId: WaveId,
): Promise<WaveNetwork> {
  const reports = await relations.listReports(waveId);
  // Skipping is no answer; "nobody" is one.
  const responded = new Set<string>(reports.filter(({ status }) => status !== "skipped").map(senderOf));
  const people = (await waves.listMembers(waveId)).map(({ personId, role, unitId }) => ({
    id: personId,
    kind: "person" as const,
    role,
    unitId,
    sector: null,
    responded: responded.has(personId),
  }));
  const partners = (await waves.listPartners(waveId)).map(({ partnerId, sector }) => ({
    id: partnerId,
    kind: "partner" as const,
    role: "partner" as const,
    unitId: null,
    sector,
    responded: responded.has(partnerId),
  }));
  const nodes = [...people, ...partners];
  const present = new Set<string>(nodes.map(({ id }) => id));
  const ties = strongestPerRelation((await relations.listTies(waveId)).map(tieOf)).filter(
    ({ from, to }) => from !== to && present.has(from) && present.has(to) && responded.has(from),
  );
  return { waveId, levels: await askedLevels(waves, waveId), nodes, ties };
}

/** All of them here; a network that was brought in may know fewer. */
async function askedLevels(waves: TenantRepositories["waves"], waveId: WaveId): Promise<readonly TieLevel[]> {
  const asked = (await waves.get(waveId))?.frozen?.imported?.levels;
  return asked ? tieLevels.filter((level) => asked.includes(level)) : tieLevels;
}

const senderOf = ({ senderPersonId, senderPartnerId }: RelationReportRow) =>
  senderPersonId ?? senderPartnerId ?? "";

function tieOf({
  fromPersonId,
  fromPartnerId,
  toPersonId,
  toPartnerId,
  level,
  strength,
  value,
}: TieRow): WaveTie {
  return {
    from: fromPersonId ?? fromPartnerId ?? "",
    to: toPersonId ?? toPartnerId ?? "",
    level,
    strength: strength as TieStrength,
    value: value as TieValue | null,
  };
}

/** Several contacts of one partner may each report on the same person; the organisation's tie is the strongest. */
function strongestPerRelation(ties: readonly WaveTie[]): WaveTie[] {
  const strongest = new Map<string, WaveTie>();
  for (const tie of ties) {
    const key = `${tie.from} ${tie.to} ${tie.level}`;
    const known = strongest.get(key);
    if (!known || tie.strength > known.strength) strongest.set(key, tie);
  }
  return [...strongest.values()];
}
