import { type MemberRole, memberRoles } from "@vensterbank/core";
import { type Database, randomId } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWaitingJobs } from "../jobs/run-waiting-jobs.server";
import { openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { withFeedback } from "../testing/with-feedback.fixture";
import { closeWave } from "../waves/close-wave.server";
import { publishWave } from "../waves/publish-wave.server";
import { findReleasedResult } from "./find-released-result.server";
import { listOwnWords } from "./list-own-words.server";

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());

describe("what came out of a wave", () => {
  it("is for nobody while it is open, for the consultant once it is closed, for everybody once it is published", async () => {
    const kade = await organisationIn(database);
    const { waveId } = await openedWave(kade);
    const stateFor = async (role: MemberRole) => {
      const scope = { read: kade.scope.read, actor: { ...kade.scope.actor, role } };
      return valueOf(await findReleasedResult(scope, waveId)).state;
    };
    const states = async () =>
      Object.fromEntries(await Promise.all(memberRoles.map(async (role) => [role, await stateFor(role)])));
    const all = (state: string) => Object.fromEntries(memberRoles.map((role) => [role, state]));

    expect(await states()).toEqual(all("not-closed"));
    valueOf(await closeWave(kade.scope, waveId));
    await runWaitingJobs(kade.scope);
    expect(await states()).toEqual({ ...all("not-published"), consultant: "ready" });
    await withFeedback(kade.scope, waveId);
    valueOf(await publishWave(kade.scope, waveId));
    expect(await states()).toEqual(all("ready"));
  });
});

describe("what people wrote in their own words", () => {
  it("is there to be released from ten answers of one side on, after closing, for the consultant alone", async () => {
    const kade = await organisationIn(database);
    const { waveId } = await openedWave(kade);
    const write = (count: number, side: "inside" | "partner") =>
      kade.forTenant.write(({ openAnswers }) =>
        openAnswers.insertMany(
          Array.from({ length: count }, () => ({
            id: randomId(),
            waveId,
            side,
            question: "own.words",
            text: "Zo gaat het hier",
            released: false,
          })),
        ),
      );
    const scopeAs = async (role: MemberRole) => {
      await kade.forTenant.write(({ memberships }) => memberships.set(kade.userId, role));
      return kade.scopeOn("2026-03-28");
    };
    const found = async () => valueOf(await listOwnWords(await scopeAs("consultant"), waveId)).answers.length;

    await write(9, "inside");
    await write(9, "partner");
    expect(await listOwnWords(await scopeAs("consultant"), waveId)).toMatchObject({
      error: { code: "wrong-wave-status" },
    });
    valueOf(await closeWave(kade.scope, waveId));
    expect(await found()).toBe(0);
    await write(1, "inside");
    expect(await found()).toBe(10);
    expect(await listOwnWords(await scopeAs("director"), waveId)).toMatchObject({
      error: { code: "wrong-wave-status" },
    });
  });
});
