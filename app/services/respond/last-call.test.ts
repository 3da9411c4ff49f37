import { fixedClock } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { amsterdam, fieldworkWorld, type FieldworkWorld } from "../fieldwork/fieldwork-world.fixture";
import { runDueSteps } from "../fieldwork/run-due-steps.server";
import { valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { issueLinks } from "../waves/issue-links.server";
import { openWave } from "../waves/open-wave.server";
import { startAnswering } from "./start-answering.server";
import { submitResponse } from "./submit-response.server";
import { findVisit } from "./visit.server";

let database: Database;
let close: () => Promise<void>;
let world: FieldworkWorld;
let begun: string;
let late: string;

beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
  world = await fieldworkWorld(database);
  valueOf(await openWave(world.scope, world.waveId, { closesOn: "2026-03-27", closesTime: "17:00" }));
  const links = valueOf(await issueLinks(world.scope, world.waveId));
  [begun, late] = links.map(({ token }) => token);
  valueOf(await startAnswering(await visitor(begun, "16:59"), { consent: "yes" }));
});
afterAll(() => close());

async function visitor(token: string, time: string) {
  const clock = fixedClock(amsterdam("2026-03-27", time));
  const scope = await openRespondentScope(database, { token, locale: () => "nl", clock });
  if (!scope) throw new Error("The link leads nowhere");
  return scope;
}

const visitAt = async (token: string, time: string) => {
  const scope = await visitor(token, time);
  return valueOf(await scope.read((repositories) => findVisit(repositories, scope)));
};

describe("the closing time", () => {
  it.each([
    ["16:59", "open", "open"],
    ["17:00", "lastCall", "over"],
    ["17:29", "lastCall", "over"],
    ["17:30", "over", "over"],
  ] as const)("at %s: who has begun %s, who has not %s", async (time, ofBegun, ofLate) => {
    expect(await visitAt(begun, time)).toMatchObject({
      phase: ofBegun,
      isOver: ofBegun === "over",
      closing: { at: amsterdam("2026-03-27", "17:00"), until: amsterdam("2026-03-27", "17:30") },
    });
    expect(await visitAt(late, time)).toMatchObject({ phase: ofLate, isOver: ofLate === "over" });
  });

  it("lets nobody begin after it, and nobody send after the last call, also before the wave is closed", async () => {
    const refused = { error: { code: "wave-closed" } };
    expect(await startAnswering(await visitor(late, "17:00"), { consent: "yes" })).toMatchObject(refused);
    expect(await submitResponse(await visitor(begun, "17:30"), begun)).toMatchObject(refused);
    // Nothing was answered yet: that is what is said to who may still send.
    expect(await submitResponse(await visitor(begun, "17:29"), begun)).toMatchObject({
      error: { code: "invalid-input" },
    });
    expect((await world.wave()).status).toBe("open");
    await runDueSteps(world.at("2026-03-27", "17:30"));
    expect((await world.wave()).status).toBe("closed");
    expect(await startAnswering(await visitor(begun, "17:31"), { consent: "yes" })).toMatchObject(refused);
  });
});
