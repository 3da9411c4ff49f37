import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database";
import { type TryCounter } from "../repositories/sign-in-attempts";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

const now = new Date("2026-11-22T10:05:30Z");
const counter = (key: string, most = 5): TryCounter => ({ kind: "tries", key, most, minutes: 15 });

/** Counts in a process of its own. @returns how many tries passed */
function countInProcess(given: readonly string[]): Promise<number> {
  const script = fileURLToPath(new URL("./count-tries.ts", import.meta.url));
  const args = ["--import", "tsx", script, ...given, now.toISOString()];
  return new Promise((done, failed) => {
    execFile(process.execPath, args, (error, out) => (error ? failed(error) : done(Number(out))));
  });
}

/** Counters that several processes share. */
export function describeRateLimits(make: MakePlace): void {
  describe("counters of tries", () => {
    let place: Place;
    let processes: Database[];
    beforeAll(async () => {
      place = await migratedPlace(make);
      processes = [await openDatabase(place.config), await openDatabase(place.config)];
    });
    afterAll(async () => {
      for (const database of processes) await database.close();
      await place.remove();
    });

    const count = (process: number, counters: readonly TryCounter[], at = now) =>
      processes[process].control.write(({ signInAttempts }) => signInAttempts.count(counters, at));
    const waiting = (counters: readonly TryCounter[], at = now) =>
      processes[1].control.read(({ signInAttempts }) => signInAttempts.waiting(counters, at));

    it("let no more pass than may, of many at once from two processes", async () => {
      const passed = await Promise.all(
        [0, 1].map(() =>
          countInProcess([JSON.stringify(place.config), JSON.stringify(counter("parallel")), "15"]),
        ),
      );
      expect(passed[0] + passed[1]).toBe(5);
      expect(await waiting([counter("parallel")])).toBe(10);
    });

    it("begin anew with the next window, and keep apart by kind and key", async () => {
      for (let tries = 0; tries < 5; tries++) expect(await count(0, [counter("window")])).toBeNull();
      expect(await count(1, [counter("window")])).toBe(10);
      expect(await count(1, [counter("window")], new Date("2026-11-22T10:14:59Z"))).toBe(1);
      expect(await count(1, [counter("window")], new Date("2026-11-22T10:15:00Z"))).toBeNull();
      expect(await waiting([counter("other")])).toBeNull();
      expect(await waiting([{ ...counter("window"), kind: "others" }])).toBeNull();
    });

    it("do not use up what others share once the narrow one is full", async () => {
      const [narrow, wide] = [counter("narrow", 2), counter("wide", 3)];
      for (let tries = 0; tries < 6; tries++) await count(0, [narrow, wide]);
      expect(await waiting([wide])).toBeNull();
      expect(await waiting([narrow])).not.toBeNull();
    });

    it("are taken back, forgotten and cleared away", async () => {
      const control = processes[0].control;
      await count(0, [counter("back", 1)]);
      await control.write(({ signInAttempts }) => signInAttempts.takeBack([counter("back", 1)], now));
      expect(await waiting([counter("back", 1)])).toBeNull();
      await count(0, [counter("back", 1)]);
      await control.write(({ signInAttempts }) => signInAttempts.clear([counter("back", 1)], now));
      expect(await waiting([counter("back", 1)])).toBeNull();
      await count(0, [counter("old", 1)]);
      await control.write(({ signInAttempts }) => signInAttempts.deleteBefore(now));
      expect(await waiting([counter("old", 1)])).toBeNull();
    });
  });
}
