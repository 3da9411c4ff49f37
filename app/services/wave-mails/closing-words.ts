import type { Locale } from "@vensterbank/core";

const tags: Record<Locale, string> = { nl: "nl-NL", en: "en-GB" };
const wholeDay = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;

interface ClosingWords {
  readonly day: string;
  /** Null = until the end of that day. */
  readonly time: string | null;
}

interface Closing {
  readonly locale: Locale;
  readonly closesAt: Date | null;
  readonly closesOn: string | null;
  readonly timeZone: string;
}

/** Until when one can begin, by the clocks of the organisation; null = nobody has set it. */
export function closingWords({ locale, closesAt, closesOn, timeZone }: Closing): ClosingWords | null {
  if (closesAt === null) {
    if (closesOn === null) return null;
    const day = new Intl.DateTimeFormat(tags[locale], { ...wholeDay, timeZone: "UTC" });
    return { day: day.format(new Date(closesOn)), time: null };
  }
  const day = new Intl.DateTimeFormat(tags[locale], { ...wholeDay, timeZone });
  const clock = new Intl.DateTimeFormat(tags[locale], {
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    timeZone,
  });
  const time = clock.format(closesAt);
  // Nobody reads "00:00 on Saturday" as the end of Friday.
  if (time === "00:00") return { day: day.format(new Date(closesAt.getTime() - 1)), time: null };
  return { day: day.format(closesAt), time };
}
