import { type Locale } from "@vensterbank/core";

const tags: Record<Locale, string> = { nl: "nl-NL", en: "en-GB" };

/** Numbers, dates and lists as a reader of this language writes them. */
export interface Formats {
  /** `digits` decimals, always shown. */
  number(value: number, digits?: number): string;
  /** A share 0..1 as a whole percentage. */
  percent(share: number): string;
  /** A day, for instance "22 november 2026". */
  date(day: Date): string;
  month(day: Date): string;
  /** Day and time of a moment by the clocks of the Netherlands, for instance "22 november 2026" and "14:05". */
  clock(moment: Date): { readonly day: string; readonly time: string };
  list(items: readonly string[]): string;
  /** Order of names. */
  compare(a: string, b: string): number;
}

export function formatsFor(locale: Locale): Formats {
  const tag = tags[locale];
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const month = new Intl.DateTimeFormat(tag, { month: "short", year: "numeric", timeZone: "UTC" });
  const timeZone = "Europe/Amsterdam";
  const dayThere = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone });
  const timeThere = new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", timeZone });
  const list = new Intl.ListFormat(tag, { type: "conjunction" });
  const collator = new Intl.Collator(tag, { numeric: true });
  return {
    number: (value, digits = 0) =>
      withMinus(
        new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
          value,
        ),
      ),
    percent: (share) => percent.format(share),
    date: (day) => date.format(day),
    month: (day) => month.format(day),
    clock: (moment) => ({ day: dayThere.format(moment), time: timeThere.format(moment) }),
    list: (items) => list.format(items),
    compare: collator.compare,
  };
}

/** A hyphen is too short for a minus; nothing is written as minus nought. */
function withMinus(text: string): string {
  const size = text.replace(/^[-−]/, "");
  return size === text || /^[0.,]*$/.test(size) ? size : `−${size}`;
}
