import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dutchHolidays, holidayOn } from "./dutch-holidays.server";
import { localTimeOf, momentOf } from "./local-time.server";
import { nextAllowedMoment, quietReason } from "./mail-hours.server";
import { suggestReminders } from "./suggest-reminders.server";

const zone = "Europe/Amsterdam";
const at = (date: string, time: string, where = zone) => {
  const moment = momentOf({ date, time }, where);
  if (!moment) throw new Error(`There is no ${date} ${time} in ${where}`);
  return moment;
};
const utc = (moment: Date | null) => moment?.toISOString() ?? null;

describe("a time on the wall", () => {
  it("is the moment of summer or winter", () => {
    expect(utc(at("2026-07-01", "09:30"))).toBe("2026-07-01T07:30:00.000Z");
    expect(utc(at("2026-12-01", "09:30"))).toBe("2026-12-01T08:30:00.000Z");
  });

  it("does not exist when the clock goes forward over it", () => {
    expect(momentOf({ date: "2026-03-29", time: "02:30" }, zone)).toBeNull();
    expect(utc(at("2026-03-29", "01:59"))).toBe("2026-03-29T00:59:00.000Z");
    expect(utc(at("2026-03-29", "03:00"))).toBe("2026-03-29T01:00:00.000Z");
  });

  it("that comes twice means the first", () => {
    expect(utc(at("2026-10-25", "02:30"))).toBe("2026-10-25T00:30:00.000Z");
    expect(utc(at("2026-10-25", "03:00"))).toBe("2026-10-25T02:00:00.000Z");
    // On the other side of the world too, in both directions from Greenwich.
    expect(utc(at("2026-11-01", "01:30", "America/New_York"))).toBe("2026-11-01T05:30:00.000Z");
    expect(utc(at("2026-04-05", "02:30", "Australia/Sydney"))).toBe("2026-04-04T15:30:00.000Z");
  });

  it.each([
    ["2026-02-30", "10:00"],
    ["2026-13-01", "10:00"],
    ["2026-01-01", "24:01"],
    ["", "10:00"],
    ["2026-01-01", ""],
    ["next week", "noon"],
  ])("is none: %j %j", (date, time) => expect(momentOf({ date, time }, zone)).toBeNull());

  it("comes back the same from every moment to the minute, but in an hour that comes twice", () => {
    const minute = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2032, 0) / 60_000 });
    const zones = fc.constantFrom(zone, "America/New_York", "Asia/Kolkata", "Pacific/Chatham", "UTC");
    fc.assert(
      fc.property(minute, zones, (minutes, where) => {
        const moment = new Date(minutes * 60_000);
        const back = momentOf(localTimeOf(moment, where), where);
        const early = moment.getTime() - (back?.getTime() ?? NaN);
        expect([0, 3_600_000]).toContain(early);
      }),
    );
  });
});

describe("a public holiday in the Netherlands", () => {
  it.each([
    // Fixed days, and what moves with Easter: 5 April 2026, 28 March 2027.
    ["2026-01-01", "newYear"],
    ["2026-04-05", "easterSunday"],
    ["2026-04-06", "easterMonday"],
    ["2026-05-14", "ascension"],
    ["2026-05-24", "whitSunday"],
    ["2026-05-25", "whitMonday"],
    ["2026-12-25", "christmasDay"],
    ["2026-12-26", "secondChristmasDay"],
    ["2027-03-29", "easterMonday"],
    ["2027-05-17", "whitMonday"],
    // The birthday of the king: a day earlier when it is a Sunday, as in 2025 and 2031.
    ["2026-04-27", "kingsDay"],
    ["2025-04-26", "kingsDay"],
    ["2031-04-26", "kingsDay"],
    // A day off for everybody once in five years, a day that is kept every year: no mail on any of them.
    ["2025-05-05", "liberationDay"],
    ["2026-05-05", "liberationDay"],
  ] as const)("%s: %s", (day, name) => expect(holidayOn(day)).toBe(name));

  it.each([
    ["2025-04-27", "when King’s Day is kept a day earlier"],
    ["2026-04-03", "Good Friday, on which most people work"],
    ["2026-05-04", "Remembrance Day"],
    ["2026-12-05", "the eve of Saint Nicholas"],
    ["2026-12-24", "Christmas Eve"],
    ["2026-12-31", "New Year’s Eve"],
    ["2026-11-22", "a Sunday as any other"],
  ])("is not %s: %s", (day) => expect(holidayOn(day)).toBeNull());

  it.each([2024, 2025, 2026, 2027, 2030, 2038])("there are ten in %i", (year) => {
    const found: string[] = [];
    for (let day = Date.UTC(year, 0); day < Date.UTC(year + 1, 0); day += 86_400_000) {
      const holiday = holidayOn(new Date(day).toISOString().slice(0, 10));
      if (holiday) found.push(holiday);
    }
    expect(found.sort()).toEqual([...dutchHolidays].sort());
  });
});

describe("mail", () => {
  it.each([
    ["2026-11-23", "08:00", null],
    ["2026-11-23", "19:59", null],
    ["2026-11-22", "12:00", null],
    ["2026-11-23", "07:59", { kind: "night" }],
    ["2026-11-23", "20:00", { kind: "night" }],
    ["2026-11-23", "00:00", { kind: "night" }],
    ["2026-05-25", "12:00", { kind: "holiday", holiday: "whitMonday" }],
    ["2026-12-26", "23:00", { kind: "holiday", holiday: "secondChristmasDay" }],
  ] as const)("on %s at %s: %j", (day, time, expected) =>
    expect(quietReason(at(day, time), zone)).toEqual(expected),
  );

  it.each([
    ["an allowed moment is kept", "2026-11-23", "12:34", "2026-11-23", "12:34"],
    ["in the evening: next morning", "2026-11-23", "20:00", "2026-11-24", "08:00"],
    ["before the morning: that morning", "2026-11-23", "03:15", "2026-11-23", "08:00"],
    ["over Christmas", "2026-12-24", "21:00", "2026-12-27", "08:00"],
    [
      "over Easter, out of the night in which the clock goes forward",
      "2027-03-27",
      "20:30",
      "2027-03-30",
      "08:00",
    ],
    ["from a holiday in the morning", "2026-04-27", "09:00", "2026-04-28", "08:00"],
    ["New Year", "2026-12-31", "23:59", "2027-01-02", "08:00"],
  ])("%s", (_, day, time, toDay, toTime) => {
    expect(localTimeOf(nextAllowedMoment(at(day, time), zone), zone)).toEqual({ date: toDay, time: toTime });
  });

  it("has a next moment that is allowed, not earlier, and none sooner", () => {
    const moment = fc.date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    const zones = fc.constantFrom(zone, "America/Curacao", "Asia/Tokyo", "Pacific/Chatham");
    fc.assert(
      fc.property(moment, zones, fc.double({ min: 0, max: 1, noNaN: true }), (from, where, share) => {
        const next = nextAllowedMoment(from, where);
        expect(next.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(quietReason(next, where)).toBeNull();
        expect(nextAllowedMoment(next, where)).toEqual(next);
        // What lies in between is not allowed.
        const between = new Date(from.getTime() + Math.floor(share * (next.getTime() - from.getTime())));
        if (between < next) expect(quietReason(between, where)).not.toBeNull();
      }),
    );
  });
});

describe("suggested reminders", () => {
  const suggest = (from: string, until: string, now = from) =>
    suggestReminders({
      opensAt: at(from, "09:00"),
      closesAt: at(until, "17:00"),
      now: at(now, "09:00"),
      zone,
    }).map((moment) => localTimeOf(moment, zone));

  it("come after a third and two thirds, and two working days before the end", () => {
    expect(suggest("2026-11-23", "2026-12-18")).toEqual([
      { date: "2026-12-01", time: "09:30" },
      { date: "2026-12-10", time: "09:30" },
      { date: "2026-12-16", time: "09:30" },
    ]);
  });

  it("avoid weekends and holidays", () => {
    // A third of the time is King's Day; of the two working days before Monday 18 May one is Ascension Day.
    const days = suggest("2026-04-17", "2026-05-18").map(({ date }) => date);
    expect(days).toEqual(["2026-04-28", "2026-05-08", "2026-05-13"]);
  });

  it("are fewer in a short period, and those that are still to come in one that is under way", () => {
    expect(suggest("2026-11-23", "2026-11-24")).toEqual([]);
    expect(suggest("2026-11-23", "2026-11-25").map(({ date }) => date)).toEqual(["2026-11-24"]);
    expect(suggest("2026-11-23", "2026-12-18", "2026-12-05")).toHaveLength(2);
  });

  it("are at most three working days on which mail may go out, a day or more apart, before the end", () => {
    const day = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: -5, max: 60 }),
        (from, length, now) => {
          const start = Date.UTC(2026, 0, 1, 8) + from * 86_400_000;
          const period = { opensAt: new Date(start), closesAt: new Date(start + length * 86_400_000) };
          const present = new Date(start + now * 86_400_000);
          const found = suggestReminders({ ...period, now: present, zone });
          expect(found.length).toBeLessThanOrEqual(3);
          let before = Math.max(period.opensAt.getTime() + 86_400_000, present.getTime());
          for (const moment of found) {
            expect(moment.getTime()).toBeGreaterThanOrEqual(before);
            before = moment.getTime() + 86_400_000;
            expect(quietReason(moment, zone)).toBeNull();
            expect([0, 6]).not.toContain(moment.getUTCDay());
          }
          if (found.length > 0) expect(before).toBeLessThanOrEqual(period.closesAt.getTime());
        },
      ),
    );
  });
});
