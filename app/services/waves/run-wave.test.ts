import { asId, fixedClock, type WaveId } from "@vensterbank/core";
import { type Database, hashToken } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { savePerson } from "../people/save-person.server";
import { renameProgramme } from "../programmes/rename-programme.server";
import { updateProgramme } from "../programmes/update-programme.server";
import { runWaitingJobs } from "../jobs/run-waiting-jobs.server";
import {
  draftWave,
  fillRoster,
  openedWave,
  type Organisation,
  organisationIn,
  programmeForm,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { withFeedback } from "../testing/with-feedback.fixture";
import { askComputation } from "./ask-computation.server";
import { closeWave } from "./close-wave.server";
import { createWave } from "./create-wave.server";
import { deleteDraftWave } from "./delete-draft-wave.server";
import { frozenInstrument } from "./frozen-instrument.server";
import { getLinks } from "./get-links.server";
import { getOpening } from "./get-opening.server";
import { getWave } from "./get-wave.server";
import { issueLinks } from "./issue-links.server";
import { openWave } from "./open-wave.server";
import { publishWave } from "./publish-wave.server";
import { takeAll } from "./start-taking-response.server";
import { withdrawLink } from "./withdraw-link.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
});

const closesOn = "2026-03-27";

const computationOf = async (waveId: WaveId) => valueOf(await getWave(kade.scope, waveId)).computation;

describe("opening a wave", () => {
  it("freezes settings, instrument, units and people, and invites everybody", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    const wave = await kade.forTenant.read(({ waves }) => waves.get(waveId));
    expect(wave).toMatchObject({ status: "open", opensOn: "2026-03-02", closesOn });
    expect(wave?.frozen?.units.map(({ code }) => code)).toEqual(["kade", "noord", "zuid"]);
    expect(wave?.frozen && frozenInstrument(wave.frozen).topics.map(({ key }) => key)).toEqual([
      "market",
      "bureaucracy",
    ]);
    const invited = await kade.forTenant.read(({ participations }) => participations.listByWave(waveId));
    expect(invited.filter(({ personId }) => personId !== null)).toHaveLength(7);
    expect(invited.filter(({ partnerId }) => partnerId !== null)).toHaveLength(2);

    const people = await kade.forTenant.read((repositories) => repositories.people.list());
    const units = await kade.forTenant.read((repositories) => repositories.units.list());
    const zuid = units.find(({ code }) => code === "zuid");
    const moved = {
      code: "p1",
      name: "P",
      role: "support" as const,
      unit: zuid?.id ?? "",
      activeFrom: "2025-01-01",
    };
    valueOf(await savePerson(kade.scope, people[0].id, moved));
    const members = await kade.forTenant.read(({ waves }) => waves.listMembers(waveId));
    const frozenMember = members.find(({ personId }) => personId === people[0].id);
    expect(frozenMember).toMatchObject({
      role: "manager",
      unitId: units.find(({ code }) => code === "noord")?.id,
    });

    expect(await updateProgramme(kade.scope, programmeId, { ...programmeForm, results: 6 })).toMatchObject({
      error: { code: "settings-frozen" },
    });
    expect(await renameProgramme(kade.scope, programmeId, { name: "Anders" })).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it("happens once, also when asked twice at the same time", async () => {
    await fillRoster(kade);
    const { waveId } = await draftWave(kade);
    const twice = await Promise.all([1, 2].map(() => openWave(kade.scope, waveId, { closesOn })));
    expect(twice.map(({ ok }) => ok)).toEqual([true, false]);
    expect(twice[1]).toMatchObject({ error: { code: "wrong-wave-status" } });
  });

  it("is refused without enough people, and says why", async () => {
    const { waveId } = await draftWave(kade);
    expect(await openWave(kade.scope, waveId, { closesOn })).toMatchObject({
      error: { code: "too-few-invited", params: { threshold: 5 } },
    });
    const { problems } = valueOf(await getOpening(kade.scope, waveId));
    expect(problems.map(({ key }) => key.split(".").pop())).toEqual([
      "noUnits",
      "tooFew",
      "noManagers",
      "noProfessionals",
    ]);
  });

  it("is refused with a last day that has passed", async () => {
    await fillRoster(kade);
    const { waveId } = await draftWave(kade);
    expect(await openWave(kade.scope, waveId, { closesOn: "2026-03-01" })).toMatchObject({
      error: { fields: [{ field: "closesOn", key: "field.past" }] },
    });
  });

  it("leaves out who is not there on the day", async () => {
    await fillRoster(kade);
    valueOf(
      await kade.bring(
        "people",
        "code;naam;rol;team;uit dienst\np7;Persoon 7;professional;zuid;2026-02-28\n",
      ),
    );
    const { waveId } = await draftWave(kade);
    valueOf(await openWave(kade.scope, waveId, { closesOn }));
    expect(await kade.forTenant.read(({ waves }) => waves.listMembers(waveId))).toHaveLength(6);
  });
});

describe("waves of a programme", () => {
  it("are prepared one at a time, and only a draft can be removed", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    const next = valueOf(await createWave(kade.scope, programmeId, { title: "Meting 2" }));
    expect(await createWave(kade.scope, programmeId, { title: "Meting 3" })).toMatchObject({ ok: false });
    expect(await openWave(kade.scope, next, { closesOn })).toMatchObject({ error: { code: "conflict" } });
    expect(await deleteDraftWave(kade.scope, next)).toMatchObject({ ok: true });
    expect(await deleteDraftWave(kade.scope, waveId)).toMatchObject({ error: { code: "wrong-wave-status" } });
  });

  it("do not exist for another tenant", async () => {
    const { waveId } = await openedWave(kade);
    const other = await organisationIn(database);
    const notFound = { error: { code: "not-found" } };
    expect(await getWave(other.scope, waveId)).toMatchObject(notFound);
    expect(await openWave(other.scope, waveId, { closesOn })).toMatchObject(notFound);
    expect(await issueLinks(other.scope, waveId)).toMatchObject(notFound);
    expect(await closeWave(other.scope, waveId)).toMatchObject(notFound);
    expect(await publishWave(other.scope, waveId)).toMatchObject(notFound);
    expect(await getWave(other.scope, asId<WaveId>("nonsense"))).toMatchObject(notFound);
  });

  it("keep a threshold that was promised from sinking", async () => {
    await fillRoster(kade);
    const { programmeId, waveId } = await draftWave(kade);
    valueOf(await updateProgramme(kade.scope, programmeId, { ...programmeForm, results: 6 }));
    valueOf(await openWave(kade.scope, waveId, { closesOn }));
    valueOf(await closeWave(kade.scope, waveId));
    expect(await updateProgramme(kade.scope, programmeId, programmeForm)).toMatchObject({
      error: { fields: [{ field: "results", key: "field.tooLittle", params: { min: 6 } }] },
    });
  });
});

describe("personal links", () => {
  it("lead to their invitation by hash, and stop when new ones are made", async () => {
    const { waveId } = await openedWave(kade);
    const first = valueOf(await issueLinks(kade.scope, waveId));
    expect(first).toHaveLength(9);
    expect(new Set(first.map(({ token }) => token)).size).toBe(9);
    const leads = (token: string) =>
      database.control.read(({ tenants }) => tenants.findByLink(hashToken(token)));
    expect(await leads(first[0].token)).toMatchObject({ participationId: first[0].id });
    const second = valueOf(await issueLinks(kade.scope, waveId));
    expect(await leads(first[0].token)).toBeUndefined();
    expect(await leads(second[0].token)).toMatchObject({ participationId: first[0].id });
    expect(JSON.stringify(await kade.forTenant.read(({ auditLog }) => auditLog.list(100)))).not.toContain(
      second[0].token,
    );
  });

  it("do not tell who has answered: both keep a working link, only one may still answer", async () => {
    const { waveId } = await openedWave(kade);
    const [sent] = valueOf(await issueLinks(kade.scope, waveId));
    await kade.forTenant.write(({ participations }) =>
      participations.changeStatus(sent.id, "invited", "submitted"),
    );
    const list = valueOf(await getLinks(kade.scope, waveId, { page: 1 }));
    expect(list).toMatchObject({ invited: 9, found: 9 });
    expect(new Set(list.invitees.map(({ withdrawn }) => withdrawn))).toEqual(new Set([false]));
    const again = valueOf(await issueLinks(kade.scope, waveId));
    expect(again).toHaveLength(9);
    const leads = (token: string) =>
      database.control.read(({ tenants }) => tenants.findByLink(hashToken(token)));
    // Only the link with which answers were sent can take them back.
    expect(await leads(sent.token)).toMatchObject({ participationId: sent.id });
    const anew = again.find(({ id }) => id === sent.id);
    expect(await leads(anew?.token ?? "")).toMatchObject({ participationId: sent.id });
  });

  it("can be ended for one person and given anew", async () => {
    const { waveId } = await openedWave(kade);
    const [one] = valueOf(await issueLinks(kade.scope, waveId));
    valueOf(await withdrawLink(kade.scope, waveId, one.id));
    // Again: nothing happens, as nothing would for somebody who had answered.
    valueOf(await withdrawLink(kade.scope, waveId, one.id));
    expect(valueOf(await issueLinks(kade.scope, waveId))).toHaveLength(8);
    expect(valueOf(await issueLinks(kade.scope, waveId, [one.id]))).toHaveLength(1);
    expect(valueOf(await issueLinks(kade.scope, waveId))).toHaveLength(9);
  });
});

describe("the response of an open wave", () => {
  it("is rounded, never none or all, and leaves out small units, also after closing", async () => {
    const { waveId } = await openedWave(kade);
    const before = valueOf(await getWave(kade.scope, waveId)).response;
    expect(before).toMatchObject({
      inside: { invited: 7, share: 0.25, end: "low" },
      withheld: true,
      concern: "too-few",
    });
    expect(before?.units.map(({ name }) => name)).toEqual(["Kade"]);
    await kade.forTenant.write(async ({ participations }) => {
      for (const { id, personId } of await participations.listByWave(waveId))
        if (personId !== null) await participations.changeStatus(id, "invited", "submitted");
    });
    // Looking does not renew it, an hour does.
    expect(valueOf(await getWave(kade.scope, waveId)).response).toEqual(before);
    await takeAll(database, fixedClock("2026-03-03T09:00:00Z"));
    expect(valueOf(await getWave(kade.scope, waveId)).response).toMatchObject({
      inside: { share: 0.75, end: "high" },
      concern: null,
    });
    valueOf(await closeWave(kade.scope, waveId));
    expect(valueOf(await getWave(kade.scope, waveId)).response?.inside).toMatchObject({
      share: 0.75,
      end: "high",
    });
  });
});

describe("closing and publishing", () => {
  it("computes once, and publishes only what was computed", async () => {
    const { waveId } = await openedWave(kade);
    expect(await publishWave(kade.scope, waveId)).toMatchObject({ error: { code: "wrong-wave-status" } });
    const twice = await Promise.all([1, 2].map(() => closeWave(kade.scope, waveId)));
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(valueOf(await getWave(kade.scope, waveId))).toMatchObject({
      status: "closed",
      computation: { state: "waiting", stage: "load", done: 0 },
    });
    expect(await publishWave(kade.scope, waveId)).toMatchObject({ error: { code: "wrong-wave-status" } });
    await runWaitingJobs(kade.scope);
    expect(await computationOf(waveId)).toEqual({ state: "done" });
    expect(await publishWave(kade.scope, waveId)).toMatchObject({ error: { code: "feedback-missing" } });
    await withFeedback(kade.scope, waveId);
    valueOf(await publishWave(kade.scope, waveId));
    expect(await publishWave(kade.scope, waveId)).toMatchObject({ error: { code: "wrong-wave-status" } });
    expect(await issueLinks(kade.scope, waveId)).toMatchObject({ error: { code: "wrong-wave-status" } });
  });

  it("repairs a wave that was closed by a machine that stopped", async () => {
    const { waveId } = await openedWave(kade);
    const closedAt = new Date("2026-03-28T10:00:00Z");
    await kade.forTenant.write(({ waves }) => waves.changeStatus(waveId, "open", "closed", { closedAt }));
    expect(await computationOf(waveId)).toEqual({ state: "none" });
    expect(await publishWave(kade.scope, waveId)).toMatchObject({ ok: false });
    valueOf(await askComputation(kade.scope, waveId));
    await runWaitingJobs(kade.scope);
    expect(await computationOf(waveId)).toEqual({ state: "done" });
    // Asking for what is there asks for nothing.
    valueOf(await askComputation(kade.scope, waveId));
    expect(await computationOf(waveId)).toEqual({ state: "done" });
  });

  it("leaves a record of who did what", async () => {
    const { waveId } = await openedWave(kade);
    valueOf(await closeWave(kade.scope, waveId));
    await runWaitingJobs(kade.scope);
    await withFeedback(kade.scope, waveId);
    valueOf(await publishWave(kade.scope, waveId));
    const entries = await kade.forTenant.read(({ auditLog }) => auditLog.list(100));
    const actions = entries.filter(({ subject }) => subject === waveId).map(({ action }) => action);
    expect(actions).toEqual([
      "wave.publish",
      "feedback.reply",
      "feedback.edit",
      "feedback.edit",
      "wave.close",
      "wave.open",
      "wave.create",
    ]);
    expect(new Set(entries.map(({ userId }) => userId))).toEqual(new Set([kade.userId]));
  });
});
