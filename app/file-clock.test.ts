import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
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
