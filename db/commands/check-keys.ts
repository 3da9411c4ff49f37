import { type Engine } from "../engines/engine";
import { type Keyring } from "../keyring/keyring";
import { namedShares } from "../keyring/tend-keys";
import { type Finding } from "./check";

/** Every half of a key that the database holds wants its other half in the folder of keys. */
export async function checkKeys(engine: Engine, keyring: Keyring): Promise<Finding> {
  const missing = (await namedShares(engine)).filter(
    ({ shareFile }) => keyring.read(shareFile) === undefined,
  );
  if (missing.length === 0) return { subject: "keys", problem: null };
  const which = missing.map(({ programmeId }) => programmeId).join(", ");
  return {
    subject: "keys",
    problem: `the folder of keys lacks the half of these programmes: ${which}. Put its copy back; until then they take in no answers`,
  };
}
