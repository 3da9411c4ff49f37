import { createHmac, randomBytes } from "node:crypto";
import { type NameLevel } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { type ReadableWave } from "./readable-waves.server";

/** Used once a programme's key is destroyed: keys then hold until the service starts again. */
const forThisProcess = randomBytes(32);

/** From the id of a person or partner to a key that says nothing about it. */
export type OpaqueKey = (id: string) => string;

/**
 * Keys of nodes on maps of one programme: HMAC-SHA-256 of the id under the programme's key, shortened to 12 hexadecimal
 * digits. The same in every wave with the same promise about names, so that somebody can be followed; another one in
 * another view, so that a key from a map with names leads nowhere on a map with roles; and another one under another
 * promise: who sees both views of a wave with names knows whose key is whose, and could name a later wave with roles.
 */
export async function opaqueKeys(
  { programmes }: TenantRepositories,
  { programmeId, frozen }: ReadableWave,
  view: NameLevel,
): Promise<OpaqueKey> {
  const key = await programmes.key(programmeId);
  const secret = key === undefined ? forThisProcess : Buffer.from(key, "hex");
  const promised = frozen.settings.nameLevel;
  const known = new Map<string, string>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const made = createHmac("sha256", secret)
      .update(`map ${promised} ${view} ${id}`)
      .digest("hex")
      .slice(0, 12);
    known.set(id, made);
    return made;
  };
}
