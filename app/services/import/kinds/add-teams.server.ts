import { type UnitId } from "@vensterbank/core";
import { newId, type TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { madeCode } from "../made-code.server";

/**
 * Adds units as teams under the organisation; when there is no organisation yet, that too, under the tenant's name.
 * @returns code → unit
 */
export async function addTeams(
  { units }: Pick<TenantRepositories, "units">,
  { tenant }: Pick<MemberScope, "tenant">,
  teams: readonly { readonly code: string; readonly name: string }[],
): Promise<ReadonlyMap<string, UnitId>> {
  if (teams.length === 0) return new Map();
  const all = await units.list();
  const last = Math.max(0, ...all.map(({ position }) => position));
  const top = all.find(({ parentId, archived }) => parentId === null && !archived);
  const topId = top?.id ?? newId<UnitId>();
  if (top === undefined)
    await units.insertMany([
      {
        id: topId,
        parentId: null,
        code: madeCode(tenant.name),
        name: tenant.name,
        level: "organisation",
        position: last + 1,
        archived: false,
      },
    ]);
  const added = teams.map(({ code, name }, i) => ({
    id: newId<UnitId>(),
    parentId: topId,
    code,
    name,
    level: "team" as const,
    position: last + 2 + i,
    archived: false,
  }));
  await units.insertMany(added);
  return new Map(added.map(({ id, code }) => [code, id]));
}
