import { type InsideRole, insideRoles, type UnitId } from "@vensterbank/core";
import type { FrozenWave, ParticipationStatus, TenantRepositories, WaveRow } from "@vensterbank/db";
import { type ResponseCounts } from "./withheld-units.server";

/** Roles of which the response is told. With too few directors to be told of, they count with the managers. */
export type ResponseRole = InsideRole | "management";

/** People of one role directly in one unit: the finest that groups are made of. */
export interface ResponseCell extends ResponseCounts {
  readonly unitId: UnitId;
  readonly role: InsideRole;
}

/** How many were invited and have answered, in every group of a wave. Exact: not for pages. */
export interface ResponseGroups {
  readonly cells: readonly ResponseCell[];
  readonly inside: ResponseCounts;
  /** With everybody below. */
  readonly units: ReadonlyMap<UnitId, ResponseCounts>;
  readonly directly: ReadonlyMap<UnitId, ResponseCounts>;
  readonly roles: ReadonlyMap<ResponseRole, ResponseCounts>;
  readonly partners: ResponseCounts;
  readonly sectors: ReadonlyMap<string, ResponseCounts>;
}

export const nobody: ResponseCounts = { invited: 0, submitted: 0 };

export async function responseGroups(
  { participations }: TenantRepositories,
  { id, frozen }: Pick<WaveRow, "id"> & { readonly frozen: FrozenWave },
): Promise<ResponseGroups> {
  const cells = new Map<string, ResponseCell>();
  for (const { unitId, role, status, count } of await participations.countByUnit(id)) {
    const key = `${unitId}/${role}`;
    cells.set(key, { unitId, role, ...plus(cells.get(key), status, count) });
  }
  const sectorOf = new Map(frozen.partners.map(({ partnerId, sector }) => [partnerId, sector]));
  const sectors = new Map<string, ResponseCounts>();
  for (const { partnerId, status, count } of await participations.countByPartner(id)) {
    const sector = partnerId === null ? undefined : (sectorOf.get(partnerId) ?? "");
    if (sector !== undefined) sectors.set(sector, plus(sectors.get(sector), status, count));
  }
  return groupsOf([...cells.values()], sectors, frozen);
}

/** The same from cells; the units that are above each other come from what froze. */
export function groupsOf(
  cells: readonly ResponseCell[],
  sectors: ReadonlyMap<string, ResponseCounts>,
  { units: tree, settings }: Pick<FrozenWave, "units" | "settings">,
): ResponseGroups {
  const parentOf = new Map(tree.map((unit) => [unit.id, unit.parentId]));
  const units = new Map<UnitId, ResponseCounts>();
  const directly = new Map<UnitId, ResponseCounts>();
  const roles = new Map<ResponseRole, ResponseCounts>();
  const directors = sum(cells.filter(({ role }) => role === "director"));
  const asManagers = directors.invited > 0 && directors.invited < settings.thresholds.results;
  for (const cell of cells) {
    const leads = cell.role === "director" || cell.role === "manager";
    const role = asManagers && leads ? "management" : cell.role;
    roles.set(role, sum([roles.get(role) ?? nobody, cell]));
    directly.set(cell.unitId, sum([directly.get(cell.unitId) ?? nobody, cell]));
    for (let at: UnitId | null = cell.unitId; at !== null; at = parentOf.get(at) ?? null)
      units.set(at, sum([units.get(at) ?? nobody, cell]));
  }
  return {
    cells,
    inside: sum(cells),
    units,
    directly,
    roles,
    partners: sum([...sectors.values()]),
    sectors,
  };
}

/** In the order in which roles are told. */
export const responseRoles: readonly ResponseRole[] = ["management", ...insideRoles];

function sum(all: readonly ResponseCounts[]): ResponseCounts {
  return {
    invited: all.reduce((total, { invited }) => total + invited, 0),
    submitted: all.reduce((total, { submitted }) => total + submitted, 0),
  };
}

function plus(
  to: ResponseCounts | undefined,
  participation: ParticipationStatus,
  count: number,
): ResponseCounts {
  const answered = participation === "submitted" || participation === "ended" ? count : 0;
  return sum([to ?? nobody, { invited: count, submitted: answered }]);
}
