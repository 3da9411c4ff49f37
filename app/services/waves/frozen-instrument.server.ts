import type { FrozenWave } from "@vensterbank/db";
import { type Instrument, readInstrumentDocument } from "@vensterbank/instrument";

/** The instrument that a wave was opened with. @throws when what is stored is no instrument */
export function frozenInstrument({ instrument }: Pick<FrozenWave, "instrument">): Instrument {
  if (typeof instrument !== "string") throw new Error("A wave without the text of its instrument");
  return readInstrumentDocument(instrument);
}
