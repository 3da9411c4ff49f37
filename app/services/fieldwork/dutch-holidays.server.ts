import Holidays from "date-holidays";

/** Days on which nobody in the Netherlands gets a mail from the service; `schedule.holiday.*` names each. */
export const dutchHolidays = [
  "newYear",
  "easterSunday",
  "easterMonday",
  "kingsDay",
  "liberationDay",
  "ascension",
  "whitSunday",
  "whitMonday",
  "christmasDay",
  "secondChristmasDay",
] as const;
export type DutchHoliday = (typeof dutchHolidays)[number];

/** How the calendar's rules are named here. Liberation Day is in it as a day for schools (docs/decisions/0032). */
const byRule: Readonly<Record<string, DutchHoliday>> = {
  "01-01": "newYear",
  easter: "easterSunday",
  "easter 1": "easterMonday",
  "04-27 if sunday then previous saturday since 2014": "kingsDay",
  "05-05": "liberationDay",
  "easter 39": "ascension",
  "easter 49": "whitSunday",
  "easter 50": "whitMonday",
  "12-25": "christmasDay",
  "12-26": "secondChristmasDay",
};

const calendar = new Holidays("NL");
const years = new Map<number, ReadonlyMap<string, DutchHoliday>>();

/** @param day YYYY-MM-DD. @returns null when it is an ordinary day */
export function holidayOn(day: string): DutchHoliday | null {
  const year = Number(day.slice(0, 4));
  let known = years.get(year);
  if (!known) {
    known = new Map(
      calendar
        .getHolidays(year)
        .flatMap(({ date, rule }) => (rule in byRule ? [[date.slice(0, 10), byRule[rule]] as const] : [])),
    );
    years.set(year, known);
  }
  return known.get(day) ?? null;
}
