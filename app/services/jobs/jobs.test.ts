import { asId, fixedClock, type ResultId, type WaveId } from "@vensterbank/core";
import { type Database, type JobProgress, newId, randomId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { computeWaveResults } from "../results/compute-wave-results.server";
import { documentKinds, isComputed } from "../results/is-computed.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { askComputation } from "../waves/ask-computation.server";
import { closeWave } from "../waves/close-wave.server";
import { getWave } from "../waves/get-wave.server";
import { type JobScope } from "./job-scope";
import { jobTimes, runJob } from "./run-job.server";
import { runWaitingJobs } from "./run-waiting-jobs.server";
import { startJobRunner } from "./start-job-runner.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let waveId: WaveId;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  ({ waveId } = await openedWave(kade));
  valueOf(await closeWave(kade.scope, waveId));
});

const noon = new Date("2026-04-01T12:00:00Z");
const job = async () => {
  const row = await kade.forTenant.read(({ jobs }) => jobs.find("compute-wave", waveId));
  if (!row) throw new Error("Closing has not asked for the outcome");
  return row;
};
const scopeAt = (seconds: number): JobScope => ({
  tenant: kade.scope.tenant,
  read: (work) => kade.forTenant.read(work),
  write: (work) => kade.forTenant.write(work),
  clock: fixedClock(new Date(noon.getTime() + 1000 * seconds).toISOString()),
});
const documents = async () => (await kade.forTenant.read(({ results }) => results.listByWave(waveId))).length;

/** What a process leaves that was killed over the job. */
async function claimAndDie(at: Date): Promise<void> {
  const { id } = await job();
  await kade.forTenant.write(async ({ jobs }) => {
    const word = randomId();
    await jobs.claim(id, word, at, new Date(at.getTime() - jobTimes.stale));
    await jobs.beat(id, word, at, { stage: "network", done: 60, total: 100 });
  });
}

/** Answers that cannot be read. */
async function spoil(): Promise<void> {
  await kade.forTenant.write(async ({ waves }) => {
    const wave = await waves.get(waveId);
    if (!wave?.frozen) throw new Error("The wave was never opened");
    const frozen = { ...wave.frozen, instrument: "{" };
    await waves.changeStatus(waveId, "closed", "closed", { frozen });
  });
}

describe("a job", () => {
  it("is done by one of two that try at the same time", async () => {
    const { id } = await job();
    const done = await Promise.all([runJob(scopeAt(0), id), runJob(scopeAt(0), id)]);
    expect(done.sort()).toEqual([false, true]);
    expect(await job()).toMatchObject({ status: "done", attempts: 1, done: 100, total: 100 });
    expect(await documents()).toBe(3);
  });

  it("of a process that was killed is taken up when it gave no sign of life for a while", async () => {
    await claimAndDie(noon);
    await runWaitingJobs(scopeAt(jobTimes.stale / 1000 - 1));
    expect(await job()).toMatchObject({ status: "running", attempts: 1 });
    expect(await documents()).toBe(0);
    await runWaitingJobs(scopeAt(jobTimes.stale / 1000 + 1));
    expect(await job()).toMatchObject({ status: "done", attempts: 2 });
    expect(await documents()).toBe(3);
  });

  it("that was taken over ends without a trace", async () => {
    const { id } = await job();
    const late = runJob(scopeAt(0), id, { times: { beat: 1, stale: 1000 } });
    await vi.waitFor(async () => expect((await job()).status).toBe("running"));
    await kade.forTenant.write(({ jobs }) =>
      jobs.claim(id, "other", noon, new Date(noon.getTime() + 1_000_000)),
    );
    expect(await late).toBe(false);
    expect(await job()).toMatchObject({ status: "running", claim: "other" });
    expect(await documents()).toBe(0);
  });

  it("is given up when process after process died over it", async () => {
    for (const minutes of [0, 10, 20]) await claimAndDie(new Date(noon.getTime() + minutes * 60_000));
    await runWaitingJobs(scopeAt(3600));
    expect(await job()).toMatchObject({ status: "failed", errorCode: "gave-up" });
  });

  it("that fails says so without saying why, and can be asked for again", async () => {
    await spoil();
    const faults: unknown[] = [];
    await runWaitingJobs(scopeAt(0), { onFault: (fault) => faults.push(fault) });
    expect(faults).toHaveLength(1);
    expect(await job()).toMatchObject({ status: "failed", errorCode: "fault" });
    expect(valueOf(await getWave(kade.scope, waveId)).computation).toEqual({ state: "failed" });
    valueOf(await askComputation(kade.scope, waveId));
    expect(await job()).toMatchObject({ status: "waiting", attempts: 0, errorCode: null });
  });

  it("goes forward only, through every stage up to all of it", async () => {
    const told: JobProgress[] = [];
    valueOf(await computeWaveResults(scopeAt(0), waveId, { report: (progress) => told.push(progress) }));
    expect(told[0]).toEqual({ stage: "load", done: 0, total: 100 });
    expect(told.at(-1)).toEqual({ stage: "store", done: 100, total: 100 });
    const done = told.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual([
      "load",
      "scores",
      "positions",
      "mixedness",
      "portraits",
      "network",
      "gate",
      "store",
    ]);
  });
});

describe("the runner of a process", () => {
  it("takes up what it finds when it starts, and what is announced after that", async () => {
    const stop = startJobRunner({
      database: async () => database,
      onFault: () => undefined,
    });
    const isDone = async () => expect((await job()).status).toBe("done");
    await vi.waitFor(isDone, { timeout: 60_000 });
    kade = await organisationIn(database);
    ({ waveId } = await openedWave(kade));
    valueOf(await closeWave(kade.scope, waveId));
    await vi.waitFor(isDone, { timeout: 60_000 });
    stop();
  });

  it("computes anew what was computed before there was a log of what may be seen", async () => {
    await kade.forTenant.write(async ({ results }) => {
      for (const kind of documentKinds)
        await results.append({
          id: asId<ResultId>(newId()),
          waveId,
          kind,
          document: {},
          contentHash: "0",
          computedAt: noon,
        });
    });
    const computed = () => kade.forTenant.read((repositories) => isComputed(repositories, waveId));
    expect(await computed()).toBe(false);
    await runWaitingJobs(scopeAt(0));
    expect(await computed()).toBe(true);
    expect(await documents()).toBe(2 * documentKinds.length);
  });
});
