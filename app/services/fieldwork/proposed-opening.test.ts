import { expect, test } from "vitest";
import { proposedOpening } from "./proposed-opening.server";

const zone = "Europe/Amsterdam";
const now = new Date("2026-03-02T09:00:00Z");

test("the first day that was written down is proposed for opening", () => {
  expect(proposedOpening({ opensOn: "2026-03-05" }, now, zone)).toEqual({
    date: "2026-03-05",
    time: "09:00",
  });
});

test.each([null, "2020-01-01", "2026-03-02"])(
  "without a day that is still to come (%s) it is in a week",
  (opensOn) => {
    expect(proposedOpening({ opensOn }, now, zone)).toEqual({ date: "2026-03-09", time: "09:00" });
  },
);
