import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "../commands/check";
import { openDatabase } from "../database";
import { makeTenant } from "./sample-tenant";
import { migratedPlace, sqlitePlace } from "./test-database";

const writer = fileURLToPath(new URL("./write-until-killed.ts", import.meta.url));

/** Starts the writer and kills it without warning after so many acknowledged writes. */
async function acknowledgedBeforeKill(file: string, tenant: string, writes: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", writer, file, tenant], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === writes) child.kill("SIGKILL");
  }
  return acknowledged;
}

describe("a process that is killed while it writes", () => {
  it.each([1, 40, 200])("after %i writes has lost nothing that it acknowledged", async (writes) => {
    const place = await migratedPlace(sqlitePlace);
    if (place.config.kind !== "sqlite") throw new Error("SQLite only");
    const before = await openDatabase(place.config);
    const tenant = await makeTenant(before);
    await before.close();

    const acknowledged = await acknowledgedBeforeKill(place.config.file, tenant, writes);
    expect(acknowledged.length).toBeGreaterThanOrEqual(writes);

    expect((await check(place.config)).filter(({ problem }) => problem !== null)).toEqual([]);
    const after = await openDatabase(place.config);
    const units = await after.forTenant(tenant).read((repos) => repos.units.list());
    await after.close();
    const kept = new Set<string>(units.map(({ id }) => id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(units.every(({ name }) => name === "whole")).toBe(true);
    await place.remove();
  });
});
