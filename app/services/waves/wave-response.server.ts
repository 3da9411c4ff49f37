import { type UnitId, type WaveStatus } from "@vensterbank/core";
import type { FrozenWave, ParticipationStatus, TenantRepositories, WaveRow } from "@vensterbank/db";

/**
 * How many take part. Until the wave is closed shares are rounded (trust 1.5): to tenths, in groups of fewer than twenty to
 * quarters, and never to none or all, so that a share does not tell of each member whether they have answered.
 */
export interface WaveResponse {
  readonly inside: ResponseShare;
  readonly partners: ResponseShare;
  /** In the order of the tree; without units in which too few were invited. */
  readonly units: readonly UnitResponse[];
  /** Some units are not listed. */
  readonly withheld: boolean;
}

export interface ResponseShare {
  readonly invited: number;
  /** 0..1; null when too few were invited. */
  readonly share: number | null;
  /** The share stands for this much or less, or for this much or more. */
  readonly end: "low" | "high" | null;
}

export interface UnitResponse extends ResponseShare {
  readonly id: UnitId;
  readonly name: string;
  /** 0 is the organisation. */
  readonly depth: number;
}

interface Counts {
  invited: number;
  submitted: number;
}

/** Participation per unit with the units below it, and of partners as a whole. */
export async function waveResponse(
  { participations }: TenantRepositories,
  { id, status, frozen }: Pick<WaveRow, "id" | "status"> & { readonly frozen: FrozenWave },
): Promise<WaveResponse> {
  const { units, settings } = frozen;
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const counts = new Map<UnitId, Counts>();
  const total: Counts = { invited: 0, submitted: 0 };
  for (const { unitId, status: participation, count } of await participations.countByUnit(id)) {
    add(total, participation, count);
    for (let at: UnitId | null = unitId; at !== null; at = parentOf.get(at) ?? null)
      add(countsOf(counts, at), participation, count);
  }
  const outside: Counts = { invited: 0, submitted: 0 };
  for (const { partnerId, status: participation, count } of await participations.countByPartner(id))
    if (partnerId !== null) add(outside, participation, count);

  const threshold = settings.thresholds.results;
  const share = (of: Counts) => ({ invited: of.invited, ...rounded(of, threshold, status) });
  const listed = inTreeOrder(units).map(({ id: unitId, name, depth }) => ({
    id: unitId,
    name,
    depth,
    ...share(countsOf(counts, unitId)),
  }));
  const shown = listed.filter(({ invited }) => invited >= threshold);
  return {
    inside: share(total),
    partners: share(outside),
    units: shown,
    withheld: listed.some(({ invited }) => invited > 0 && invited < threshold),
  };
}

function countsOf(counts: Map<UnitId, Counts>, unit: UnitId): Counts {
  const known = counts.get(unit) ?? { invited: 0, submitted: 0 };
  counts.set(unit, known);
  return known;
}

function add(to: Counts, participation: ParticipationStatus, count: number): void {
  to.invited += count;
  if (participation === "submitted" || participation === "ended") to.submitted += count;
}

function rounded(
  { invited, submitted }: Counts,
  threshold: number,
  status: WaveStatus,
): Pick<ResponseShare, "share" | "end"> {
  if (invited < threshold) return { share: null, end: null };
  const exact = submitted / invited;
  if (status !== "open") return { share: Math.round(exact * 100) / 100, end: null };
  const steps = invited < 20 ? 4 : 10;
  const step = Math.min(Math.max(Math.round(exact * steps), 1), steps - 1);
  return { share: step / steps, end: step === 1 ? "low" : step === steps - 1 ? "high" : null };
}

function inTreeOrder(units: FrozenWave["units"]): (FrozenWave["units"][number] & { depth: number })[] {
  const below = (parent: UnitId | null, depth: number): (FrozenWave["units"][number] & { depth: number })[] =>
    units
      .filter(({ parentId }) => parentId === parent)
      .flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
