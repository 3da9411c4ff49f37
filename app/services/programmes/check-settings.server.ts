import { type FieldError, type ProgrammeSettings } from "@vensterbank/core";
import { buildInstrument } from "@vensterbank/instrument";
import { mostTopics } from "./programme-input.server";

/**
 * What is wrong with settings as a whole. Thresholds that were promised in a wave that has been opened may only be
 * raised: otherwise a later publication shows what the earlier one kept back (trust 1.3, 1.4).
 * @param promised settings of the waves that were opened
 */
export function settingsFaults(
  settings: ProgrammeSettings,
  promised: readonly ProgrammeSettings[] = [],
): FieldError[] {
  const faults: FieldError[] = [];
  if (settings.topics.length === 0) faults.push({ field: "topics", key: "field.required" });
  if (settings.topics.length > mostTopics)
    faults.push({ field: "topics", key: "field.tooMuch", params: { max: mostTopics } });
  for (const name of ["results", "sensitive", "openText"] as const) {
    const least = Math.max(0, ...promised.map(({ thresholds }) => thresholds[name]));
    if (settings.thresholds[name] < least)
      faults.push({ field: name, key: "field.tooLittle", params: { min: least } });
  }
  // Throws on a fault that no form can cause.
  if (faults.length === 0) buildInstrument(settings.topics);
  return faults;
}
