import { type NameLevel } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { type ReadableWave } from "./readable-waves.server";

/** Names for a map with names; nothing is even looked up for other maps. */
export async function mapNames(
  { people, waves }: TenantRepositories,
  view: NameLevel,
  shown: readonly ReadableWave[],
): Promise<ReadonlyMap<string, string>> {
  if (view !== "names") return new Map();
  const names = new Map<string, string>((await people.list()).map(({ id, name }) => [id, name]));
  for (const { id } of shown)
    for (const { partnerId, name } of await waves.listPartners(id)) names.set(partnerId, name);
  return names;
}
