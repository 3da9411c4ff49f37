import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fileClock } from "./file-clock";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "vensterbank-clock-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a clock in a file goes on from the moment in it, and is set by writing it anew", () => {
  const file = join(folder, "clock");
  const clock = fileClock(file);
  const written = new Date(Date.now() - 60_000);
  writeFileSync(file, "2026-04-01T12:00:00Z");
  utimesSync(file, written, written);
  expect(clock.now().toISOString().slice(0, 16)).toBe("2026-04-01T12:01");
  writeFileSync(file, "2026-04-27T09:00:00Z\n");
  expect(clock.now().toISOString().slice(0, 16)).toBe("2026-04-27T09:00");
  writeFileSync(file, "later");
  utimesSync(file, written, written);
  expect(() => clock.now()).toThrow("no moment");
});

it("a clock in a file that was written this millisecond says the moment in it, not the one before", () => {
  const file = join(folder, "clock");
  writeFileSync(file, "2026-04-27T09:00:00Z");
  const now = Date.UTC(2026, 3, 1, 12);
  utimesSync(file, (now + 0.9) / 1_000, (now + 0.9) / 1_000);
  vi.useFakeTimers({ now, toFake: ["Date"] });
  try {
    expect(fileClock(file).now().toISOString()).toBe("2026-04-27T09:00:00.000Z");
  } finally {
    vi.useRealTimers();
  }
});
