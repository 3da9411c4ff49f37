import { type WaveId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runWaitingJobs } from "../jobs/run-waiting-jobs.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "../waves/close-wave.server";
import { createWave } from "../waves/create-wave.server";
import { getOpening } from "../waves/get-opening.server";
import { type FeedbackPage } from "./feedback-page.server";
import { feedbackMissing, previousUnheard } from "./feedback-gate.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
});

const emptyPage: FeedbackPage = { version: 1, readyOn: null, blocks: [], additions: [] };

const missing = (waveId: WaveId) =>
  kade.forTenant.read((repositories) => feedbackMissing(repositories, waveId));

describe("what has to be there before results are published", () => {
  it("is a page, a reply and an agreement, in that order", async () => {
    const { waveId } = await openedWave(kade);
    valueOf(await closeWave(kade.scope, waveId));
    expect(await missing(waveId)).toBe("page");
    await kade.forTenant.write(({ feedback }) => feedback.savePage(waveId, emptyPage));
    expect(await missing(waveId)).toBe("reply");
    await kade.forTenant.write(({ feedback }) =>
      feedback.saveReply(waveId, { nl: "Dank", en: "Thanks" }, "Noor"),
    );
    expect(await missing(waveId)).toBe("agreement");
    const what = { nl: "Iets", en: "Something" };
    await kade.forTenant.write(({ actions }) =>
      actions.replace(waveId, [{ id: "a", what, who: "Noor", dueOn: null }]),
    );
    expect(await missing(waveId)).toBeNull();
  });
});

describe("the wave that was not heard of yet", () => {
  it("is a closed one, until it is published or somebody says why not", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    const unheard = async () =>
      (await kade.forTenant.read((repositories) => previousUnheard(repositories, programmeId)))?.id ?? null;
    expect(await unheard()).toBeNull();
    valueOf(await closeWave(kade.scope, waveId));
    await runWaitingJobs(kade.scope);
    expect(await unheard()).toBe(waveId);
    // Whoever would open the next one is led to it.
    const next = valueOf(await createWave(kade.scope, programmeId, { title: "De volgende" }));
    expect(valueOf(await getOpening(kade.scope, next)).unheard).toMatchObject({ id: waveId });
    await kade.forTenant.write(({ feedback }) => feedback.savePage(waveId, {}));
    expect(await unheard()).toBe(waveId);
    await kade.forTenant.write(({ feedback }) =>
      feedback.waive(waveId, { reason: "De meting is mislukt.", by: kade.userId, at: new Date(0) }),
    );
    expect(await unheard()).toBeNull();
  });

  it("is not one that was published before there were feedback pages", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    valueOf(await closeWave(kade.scope, waveId));
    await kade.forTenant.write(({ waves }) => waves.changeStatus(waveId, "closed", "published"));
    expect(
      await kade.forTenant.read((repositories) => previousUnheard(repositories, programmeId)),
    ).toBeNull();
  });
});
