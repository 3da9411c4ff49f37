import { randomId } from "@vensterbank/db";
import { type ResponseId } from "@vensterbank/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openWaveIn } from "../respond/open-wave.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { announceAnswer, type AnsweredWave } from "./announce-answer.server";
import { mixAnswers, openWavesOf } from "./mix-answers.server";
import { startMixing } from "./start-mixing.server";

let temporary: Awaited<ReturnType<typeof temporaryDatabase>>;
let wave: AnsweredWave;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  const { waveId } = await openWaveIn(temporary.database);
  const [tenant] = await temporary.database.control.read(({ tenants }) => tenants.list());
  wave = { tenantId: tenant.id, waveId };
});
afterEach(() => temporary.close());

const units = () => temporary.database.forTenant(wave.tenantId);
const stored = () =>
  units().read(async ({ responses, openAnswers }) => ({
    responses: await responses.listByWave(wave.waveId),
    openAnswers: await openAnswers.listByWave(wave.waveId),
  }));

async function answer(times: number): Promise<void> {
  for (let n = 0; n < times; n++)
    await units().write(async ({ responses, openAnswers }) => {
      const own = { waveId: wave.waveId, side: "inside" as const };
      await responses.insert({
        ...own,
        ...{ id: randomId() as ResponseId, pseudonym: randomId(), unitId: null, role: "professional" },
        ...{ sector: null, answers: { "hold.1": 1 + (n % 5) }, receiptHash: randomId() },
      });
      await openAnswers.insertMany([
        { ...own, id: randomId(), question: "own.words", text: `Tekst ${n}`, released: false },
      ]);
    });
}

describe("mixing", () => {
  it("keeps every answer as it is, receipts too", async () => {
    await answer(40);
    const before = await stored();
    expect(await mixAnswers(temporary.database, [wave])).toBe(80);
    expect(await stored()).toEqual(before);
  });

  it("leaves waves alone that are not open, and those that are gone", async () => {
    await answer(3);
    await units().write(({ waves }) => waves.changeStatus(wave.waveId, "open", "closed"));
    const scrub = vi.spyOn(temporary.database, "scrub");
    expect(await mixAnswers(temporary.database, [wave])).toBe(0);
    expect(scrub).not.toHaveBeenCalled();
  });

  it("knows the waves that an earlier process may have left", async () => {
    expect(await openWavesOf(temporary.database)).toEqual([{ tenantId: wave.tenantId, waveId: wave.waveId }]);
  });

  it("comes a moment after answers, again after a fault, and stops when it is told to", async () => {
    await answer(2);
    const scrub = vi.spyOn(temporary.database, "scrub").mockRejectedValueOnce(new Error("Somebody reads"));
    const faults: unknown[] = [];
    const stop = startMixing({
      database: async () => temporary.database,
      onFault: (fault) => faults.push(fault),
      pause: 1,
    });
    // At the start, which fails, and anew; a busy machine mixes less often.
    const patience = { timeout: 60_000 };
    await vi.waitUntil(() => scrub.mock.calls.length === 2, patience);
    expect(faults).toHaveLength(1);
    announceAnswer(wave);
    await vi.waitUntil(() => scrub.mock.calls.length === 3, patience);
    stop();
    announceAnswer(wave);
    await new Promise((later) => setTimeout(later, 30));
    expect(scrub).toHaveBeenCalledTimes(3);
  });
});
