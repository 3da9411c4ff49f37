import { expect, it } from "vitest";
import { daysLeft } from "./days-left.server";

const at = (moment: string, closesAt: string | null, closesOn: string | null = "2026-12-04") =>
  daysLeft(
    { closesOn, closesAt: closesAt === null ? null : new Date(closesAt) },
    new Date(moment),
    "Europe/Amsterdam",
  );

it("counts days of the calendar where the organisation is, whatever the hour, over a change of clocks too", () => {
  expect(at("2026-11-22T18:00:00Z", null)).toBe(12);
  expect(at("2026-11-22T22:59:00Z", "2026-12-04T16:00:00Z")).toBe(12);
  expect(at("2026-11-22T23:01:00Z", "2026-12-04T16:00:00Z")).toBe(11);
  expect(at("2026-10-24T10:00:00Z", null, "2026-10-26")).toBe(2);
});

it("is nought on the last day, and less once its closing time or the day has gone by", () => {
  expect(at("2026-12-04T15:59:00Z", "2026-12-04T16:00:00Z")).toBe(0);
  expect(at("2026-12-04T16:00:00Z", "2026-12-04T16:00:00Z")).toBe(-1);
  expect(at("2026-12-04T16:00:00Z", null)).toBe(0);
  expect(at("2026-12-06T10:00:00Z", null)).toBe(-2);
  expect(at("2026-12-06T10:00:00Z", null, null)).toBeNull();
});
