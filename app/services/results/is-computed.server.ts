import { type WaveId } from "@vensterbank/core";
import type { ResultKind, TenantRepositories } from "@vensterbank/db";

export const documentKinds = ["typology", "network", "change"] as const satisfies ResultKind[];

/** The documents of a wave are there, and the log that says what may be seen of them: without it they are of no use. */
export async function isComputed(
  { results, releases }: Pick<TenantRepositories, "results" | "releases">,
  id: WaveId,
): Promise<boolean> {
  const kinds = (await results.listByWave(id)).map(({ kind }) => kind);
  // The relations are gone, and cannot be computed with again.
  if (kinds.includes("kept")) return true;
  return documentKinds.every((kind) => kinds.includes(kind)) && (await releases.count(id)) > 0;
}
