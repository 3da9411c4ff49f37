import { fixedClock, type UserId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MemberScope, openMemberScope } from "../../../http/scope/member-scope.server";
import { listEvents } from "../../events/list-events.server";
import { getHome } from "../../home/get-home.server";
import { listWaves } from "../../home/list-waves.server";
import { runWaitingJobs } from "../../jobs/run-waiting-jobs.server";
import { getPrivacyFile } from "../../privacy-file/get-privacy-file.server";
import { getProgramme } from "../../programmes/get-programme.server";
import { memberOf } from "../../members/members.fixture";
import { openedWave, type Organisation, organisationIn, valueOf } from "../../testing/organisation.fixture";
import { temporaryDatabase } from "../../testing/temporary-database";
import { withFeedback } from "../../testing/with-feedback.fixture";
import { closeWave } from "../../waves/close-wave.server";
import { getWave } from "../../waves/get-wave.server";
import { publishWave } from "../../waves/publish-wave.server";
import { getSettings } from "../get-settings.server";
import { grantSupport } from "./grant-support.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let operator: MemberScope;

beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
  kade = await organisationIn(database);
  valueOf(await grantSupport(kade.scope, { hours: "24", reason: "Kijk mee" }));
  const userId = newId<UserId>();
  const createdAt = new Date("2026-03-02T09:00:00Z");
  await database.control.write(({ users }) =>
    users.insert({ id: userId, email: "op@beheer.example", name: "Op", isOperator: true, createdAt }),
  );
  const scope = await openMemberScope(database, {
    ...{ userId, slug: kade.tenantId, locale: () => "nl" as const },
    session: { factors: ["password", "totp"], onlyTenantId: null },
    clock: fixedClock("2026-03-02T11:00:00Z"),
  });
  if (!scope) throw new Error("The grant opened nothing");
  operator = scope;
});
afterAll(() => close());

/** Everything that the pages get which support may open: home, programmes, waves, privacy files, events, settings. */
async function everythingFor(scope: MemberScope) {
  const programmes = await listWaves(scope);
  return {
    home: await getHome(scope),
    programmes,
    each: await Promise.all(programmes.map(async ({ id }) => valueOf(await getProgramme(scope, id)))),
    waves: await Promise.all(
      programmes.flatMap(({ waves }) => waves.map(async ({ id }) => valueOf(await getWave(scope, id)))),
    ),
    files: await Promise.all(
      programmes.flatMap(({ waves }) =>
        waves.map(async ({ id }) => valueOf(await getPrivacyFile(scope, id))),
      ),
    ),
    events: await listEvents(scope),
    settings: await getSettings(scope),
  };
}

describe("an operator to whom support access was given", () => {
  it("sees how things are set up and how far a wave is: no names, response, outcome or way to them", async () => {
    await memberOf(database, kade, "consultant", "2026-12-31");
    await memberOf(database, kade, "coordinator");
    const { waveId } = await openedWave(kade);
    const check = async (status: string) => {
      const seen = await everythingFor(operator);
      expect(seen.waves).toMatchObject([{ status, response: null }]);
      expect(seen.home).toMatchObject({ latest: null, open: [], ending: [] });
      expect(seen.home.steps.filter(({ link }) => link !== null)).toEqual([]);
      expect(seen.settings.consultants).toBeNull();
      const text = JSON.stringify(seen);
      for (const name of ["Persoon", "Corporatie", "Gemeente", "Iemand", "elders.example", "kade.example"])
        expect(text, name).not.toContain(name);
      return seen;
    };
    await check("open");
    // The same pages do hold a response for who may see it: what is looked for is there to be found.
    const full = await everythingFor(kade.scope);
    expect(full.waves[0].response).not.toBeNull();
    expect(JSON.stringify(full.files)).toContain("elders.example");
    valueOf(await closeWave(kade.scope, waveId));
    await check("closed");
    await runWaitingJobs(kade.scope);
    await withFeedback(kade.scope, waveId);
    valueOf(await publishWave(kade.scope, waveId));
    await check("published");
  });
});
