import type { TenantRepositories } from "@vensterbank/db";
import { type NetworkResult } from "@vensterbank/network";
import { mapNames } from "../coalitions/map-names.server";
import { opaqueKeys } from "../coalitions/opaque-keys.server";
import { type ReadableWaves } from "../coalitions/readable-waves.server";
import { type RemovalOption } from "./what-if-page.server";

/** Everybody of a wave by name, under the keys of the map; only for who may see names. */
export interface NamedNodes {
  readonly nameOf: (id: string) => string;
  readonly idOf: ReadonlyMap<string, string>;
  readonly holding: readonly RemovalOption[];
  readonly people: readonly RemovalOption[];
  readonly partners: readonly RemovalOption[];
}

export async function namedNodes(
  repositories: TenantRepositories,
  { wave, view }: ReadableWaves,
  { scopes }: NetworkResult,
  level: keyof NetworkResult["scopes"],
): Promise<NamedNodes> {
  const names = await mapNames(repositories, view, [wave]);
  const keyOf = await opaqueKeys(repositories, wave, view);
  const nameOf = (id: string) => names.get(id) ?? "";
  const scope = scopes[level] ?? scopes.combined;
  const option = (id: string): RemovalOption => ({ key: keyOf(id), name: nameOf(id) });
  const byName = (one: RemovalOption, other: RemovalOption) => one.name.localeCompare(other.name, "nl");
  const of = (kind: "person" | "partner") =>
    scope.nodes
      .filter((node) => node.kind === kind)
      .map(({ id }) => option(id))
      .sort(byName);
  const lost = (loose: readonly (readonly string[])[]) => loose.reduce((sum, part) => sum + part.length, 0);
  return {
    nameOf,
    idOf: new Map(scope.nodes.map(({ id }) => [keyOf(id), id])),
    holding: [...(scope.cutPoints ?? [])]
      .sort((one, other) => lost(other.loose) - lost(one.loose))
      .map(({ id }) => option(id)),
    people: of("person"),
    partners: of("partner"),
  };
}
