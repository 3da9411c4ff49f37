import { fixedClock, type WaveId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { getWave } from "../waves/get-wave.server";
import { takeAll } from "../waves/start-taking-response.server";
import { getForecast } from "./get-forecast.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let waveId: WaveId;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  ({ waveId } = await openedWave(kade));
});

/** So many of the seven send their answers; figures are renewed the morning after. */
async function answer(how: number, day = "2026-03-12") {
  await kade.forTenant.write(async ({ participations }) => {
    const inside = (await participations.listByWave(waveId)).filter(({ personId }) => personId !== null);
    for (const { id } of inside.slice(0, how)) await participations.changeStatus(id, "invited", "submitted");
  });
  await takeAll(database, fixedClock(`${day}T06:00:00Z`));
}

async function forecastOn(day: string) {
  const scope = await kade.scopeOn(day);
  return getForecast(scope, waveId, valueOf(await getWave(scope, waveId)).response);
}

describe("the forecast of an open wave", () => {
  it("is the same for four answers as for five, and knows how long it is open", async () => {
    await answer(4);
    const four = await forecastOn("2026-03-12");
    expect(four).toMatchObject({
      invited: 7,
      now: { share: 0.5, answers: 4 },
      // Until 27 March.
      daysLeft: 15,
      remindersPlanned: 0,
      earlier: null,
      spread: { s: 0.8, reliability: 0.85 },
      advice: { groups: [], reminder: "plan" },
    });
    await answer(5, "2026-03-13");
    expect(await forecastOn("2026-03-12")).toEqual(four);
  });

  it("waits while hardly anybody has answered", async () => {
    await answer(1);
    expect(await forecastOn("2026-03-12")).toMatchObject({ now: null, atClosing: null });
  });

  it("is nothing without a response to read", async () => {
    expect(await getForecast(kade.scope, waveId, null)).toBeNull();
  });
});
