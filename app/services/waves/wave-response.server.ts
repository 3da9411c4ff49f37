import { type UnitId } from "@vensterbank/core";
import type { FrozenWave, TakenResponse, TenantRepositories, WaveRow } from "@vensterbank/db";
import {
  nobody,
  type ResponseGroups,
  responseGroups,
  type ResponseRole,
  responseRoles,
} from "./response-groups.server";
import { type ResponseShare, shownShare, takenCount } from "./shown-share.server";
import { type ToldGroups, toldGroups } from "./told-groups.server";
import { type ResponseCounts } from "./withheld-units.server";

export type { ResponseShare } from "./shown-share.server";

/**
 * How many take part (trust 1.5). Shares are rounded: to tenths, in groups of fewer than twenty to quarters, and never to
 * none or all, so that a share does not tell of each member whether they have answered. While the wave is open they are
 * those that were taken last (`takeResponse`), not those of this moment. After closing they stay rounded: with exact
 * shares the teams that are not listed would follow from the unit above.
 */
export interface WaveResponse {
  readonly inside: ResponseShare;
  readonly partners: ResponseShare;
  /** In the order of the tree; without units that are too small, and those that would give them away. */
  readonly units: readonly UnitResponse[];
  /** Likewise. Absent in what was kept of a wave before roles were told. */
  readonly roles?: readonly RoleResponse[];
  /** Partners by sector, where enough were invited; absent likewise. */
  readonly sectors?: readonly SectorResponse[];
  /** Some units are not listed. */
  readonly withheld: boolean;
  /** What there is to worry about before closing or publishing. */
  readonly concern: ResponseConcern | null;
}

/** Fewer answers than anything may be shown of, or too small a share to speak of a type at all. */
export type ResponseConcern = "too-few" | "low-response";

/** Below this share no reaction is named (measurement 3). */
const lowResponse = 0.4;

export interface UnitResponse extends ResponseShare {
  readonly id: UnitId;
  readonly name: string;
  readonly level: FrozenWave["units"][number]["level"];
  /** 0 is the organisation. */
  readonly depth: number;
}

export interface RoleResponse extends ResponseShare {
  readonly role: ResponseRole;
}

export interface SectorResponse extends ResponseShare {
  readonly sector: string;
}

type ResponseWave = Pick<WaveRow, "id" | "status"> & {
  readonly frozen: FrozenWave;
  readonly takenResponse?: TakenResponse | null;
};

/** Participation per unit with the units below it, per role, and of partners per sector. */
export async function waveResponse(
  repositories: TenantRepositories,
  wave: ResponseWave,
): Promise<WaveResponse> {
  const { id, status, frozen } = wave;
  const groups = await responseGroups(repositories, wave);
  const closed = status !== "open";
  const told = closed ? await toldGroups(groups, frozen, closed) : await toldWhileOpen(id, groups, frozen);
  const taken = wave.takenResponse?.counts ?? {};
  // After closing, once more as ever: what came last does not show by itself.
  const counts = (key: string, of: ResponseCounts): ResponseCounts => {
    if (closed && !wave.takenResponse) return of;
    return { ...of, submitted: closed ? takenCount(of, taken[key]) : (taken[key] ?? 0) };
  };
  const share = (key: string, of: ResponseCounts, isTold: boolean) => shownShare(counts(key, of), isTold);
  const all = inTreeOrder(frozen.units).map(({ id: unitId, name, level, depth }) => ({
    id: unitId,
    name,
    level,
    depth,
    ...share(`unit.${unitId}`, groups.units.get(unitId) ?? nobody, told.units.has(unitId)),
  }));
  return {
    inside: share("inside", groups.inside, told.inside),
    partners: share("partners", groups.partners, told.partners),
    units: all.filter(({ id: unitId }) => told.units.has(unitId)),
    roles: responseRoles.flatMap((role) =>
      told.roles.has(role)
        ? [{ role, ...share(`role.${role}`, groups.roles.get(role) ?? nobody, true) }]
        : [],
    ),
    sectors: [...told.sectors].sort().map((sector) => ({
      sector,
      ...share(`sector.${sector}`, groups.sectors.get(sector) ?? nobody, true),
    })),
    withheld: all.some(({ id: unitId, invited }) => invited > 0 && !told.units.has(unitId)),
    concern: concernAbout(
      closed ? groups.inside : counts("inside", groups.inside),
      frozen.settings.thresholds.results,
    ),
  };
}

/** Who belongs to which group does not change while a wave is open, and this is asked for again and again. */
const toldOf = new Map<string, ToldGroups>();
const toldKept = 32;

async function toldWhileOpen(id: string, groups: ResponseGroups, frozen: FrozenWave): Promise<ToldGroups> {
  const known = toldOf.get(id);
  if (known) return known;
  const told = await toldGroups(groups, frozen, false);
  const oldest = toldOf.keys().next();
  if (toldOf.size >= toldKept && !oldest.done) toldOf.delete(oldest.value);
  toldOf.set(id, told);
  return told;
}

function concernAbout({ invited, submitted }: ResponseCounts, threshold: number): ResponseConcern | null {
  if (submitted < threshold) return "too-few";
  return submitted < lowResponse * invited ? "low-response" : null;
}

function inTreeOrder(units: FrozenWave["units"]): (FrozenWave["units"][number] & { depth: number })[] {
  const below = (parent: UnitId | null, depth: number): (FrozenWave["units"][number] & { depth: number })[] =>
    units
      .filter(({ parentId }) => parentId === parent)
      .flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
