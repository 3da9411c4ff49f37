import { deepFreeze } from "./deep-freeze";
import { type Instrument } from "./instrument";
import { validateInstrument } from "./validate-instrument";

const format = "vensterbank-instrument/1";

/** The instrument as the text that is stored with a wave. */
export function instrumentDocument(instrument: Instrument): string {
  return JSON.stringify({ format, instrument });
}

/**
 * The instrument of a stored document.
 *
 * @throws Error when it is no instrument document of this format, or not valid
 */
export function readInstrumentDocument(text: string): Instrument {
  const document = JSON.parse(text) as { format?: unknown; instrument?: Instrument } | null;
  if (document?.format !== format || !document.instrument) throw new Error(`Not a document of ${format}`);
  const faults = validateInstrument(document.instrument);
  if (faults.length > 0) throw new Error(`The stored instrument is not valid: ${faults.join("; ")}`);
  return deepFreeze(document.instrument);
}
