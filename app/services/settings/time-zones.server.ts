const home = "Europe/Amsterdam";
/** The parts of the kingdom in the Caribbean. */
const islands = ["America/Aruba", "America/Curacao", "America/Kralendijk", "America/Lower_Princes"];

/** IANA names of all zones that this system knows: that of the Netherlands first, then the Caribbean ones. */
export function timeZones(): readonly string[] {
  const first = [home, ...islands];
  return [...first, ...Intl.supportedValuesOf("timeZone").filter((zone) => !first.includes(zone))];
}
