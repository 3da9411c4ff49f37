import { type ProgrammeLines } from "./list-waves.server";
import { type Reader } from "./next-steps.server";

/** What a reader may know of: who does not run measurements knows of the published ones only. */
export function knownWaves(programmes: readonly ProgrammeLines[], reader: Reader): readonly ProgrammeLines[] {
  if (reader.can("wave.read")) return programmes;
  return programmes.flatMap((programme) => {
    const waves = programme.waves.filter(({ status }) => status === "published");
    return waves.length === 0 ? [] : [{ ...programme, waves }];
  });
}
