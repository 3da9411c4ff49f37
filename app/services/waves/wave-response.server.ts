import { type UnitId } from "@vensterbank/core";
import type { FrozenWave, ParticipationStatus, TenantRepositories, WaveRow } from "@vensterbank/db";
import { withheldUnits } from "./withheld-units.server";

/**
 * How many take part (trust 1.5). Shares are rounded: to tenths, in groups of fewer than twenty to quarters, and never to
 * none or all, so that a share does not tell of each member whether they have answered. After closing they stay so: with
 * exact shares the teams that are not listed would follow from the unit above.
 */
export interface WaveResponse {
  readonly inside: ResponseShare;
  readonly partners: ResponseShare;
  /** In the order of the tree; without units that are too small, and those that would give them away. */
  readonly units: readonly UnitResponse[];
  /** Some units are not listed. */
  readonly withheld: boolean;
  /** What there is to worry about before closing or publishing. */
  readonly concern: ResponseConcern | null;
}

/** Fewer answers than anything may be shown of, or too small a share to speak of a type at all. */
export type ResponseConcern = "too-few" | "low-response";

/** Below this share no reaction is named (measurement 3). */
const lowResponse = 0.4;

export interface ResponseShare {
  readonly invited: number;
  /** 0..1; null when too few were invited or, of a wave that is closed, answered. */
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
  const directly = new Map<UnitId, Counts>();
  const total: Counts = { invited: 0, submitted: 0 };
  for (const { unitId, status: participation, count } of await participations.countByUnit(id)) {
    add(total, participation, count);
    add(countsOf(directly, unitId), participation, count);
    for (let at: UnitId | null = unitId; at !== null; at = parentOf.get(at) ?? null)
      add(countsOf(counts, at), participation, count);
  }
  const outside: Counts = { invited: 0, submitted: 0 };
  for (const { partnerId, status: participation, count } of await participations.countByPartner(id))
    if (partnerId !== null) add(outside, participation, count);

  const threshold = settings.thresholds.results;
  const closed = status !== "open";
  const withheld = withheldUnits(
    {
      units,
      within: (unit) => countsOf(counts, unit),
      directly: (unit) => countsOf(directly, unit),
      organisation: total,
    },
    threshold,
    closed,
  );
  const few = ({ invited, submitted }: Counts) => invited < threshold || (closed && submitted < threshold);
  const share = (of: Counts, held: boolean) => ({ invited: of.invited, ...rounded(of, held) });
  const listed = inTreeOrder(units).map(({ id: unitId, name, depth }) => ({
    id: unitId,
    name,
    depth,
    ...share(countsOf(counts, unitId), withheld.units.has(unitId)),
  }));
  return {
    inside: share(total, withheld.organisation),
    partners: share(outside, few(outside)),
    units: listed.filter(({ id: unitId }) => !withheld.units.has(unitId)),
    withheld: listed.some(({ id: unitId, invited }) => invited > 0 && withheld.units.has(unitId)),
    concern: concernAbout(total, threshold),
  };
}

function concernAbout({ invited, submitted }: Counts, threshold: number): ResponseConcern | null {
  if (submitted < threshold) return "too-few";
  return submitted < lowResponse * invited ? "low-response" : null;
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

function rounded({ invited, submitted }: Counts, withheld: boolean): Pick<ResponseShare, "share" | "end"> {
  if (withheld || invited === 0) return { share: null, end: null };
  const exact = submitted / invited;
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
