/** Where the organisations are: their days begin there. */
export const homeZone = "Europe/Amsterdam";

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  const shown = Date.parse(`${format.format(moment).replace(" ", "T")}Z`);
  return shown - Math.floor(moment.getTime() / 1000) * 1000;
}

function startOf(day: string, timeZone: string): Date {
  const asIfUtc = new Date(`${day}T00:00:00Z`);
  return new Date(asIfUtc.getTime() - offsetAt(asIfUtc, timeZone));
}

/** First moment of a day, YYYY-MM-DD, and of the one after it, by the clocks of a zone. */
export function dayBounds(day: string, timeZone = homeZone): { readonly from: Date; readonly until: Date } {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return { from: startOf(day, timeZone), until: startOf(next.toISOString().slice(0, 10), timeZone) };
}
