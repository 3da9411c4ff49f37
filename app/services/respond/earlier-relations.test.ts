import {
  fixedClock,
  type ParticipationId,
  type PartnerId,
  type PersonId,
  type ProgrammeId,
  type WaveId,
} from "@vensterbank/core";
import { type Database, hashToken, newId, type NewTie, newToken, randomId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { getRelations } from "./get-relations.server";
import { getReview } from "./get-review.server";
import { openWaveIn, type OpenWave } from "./open-wave.fixture";
import { beginAs } from "./respondent.fixture";
import { submitResponse } from "./submit-response.server";

let database: Database;
let close: () => Promise<void>;
let wave: OpenWave;
let closedWaveId: WaveId;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  wave = await openWaveIn(database);
  closedWaveId = await wave.forTenant.read(async ({ waves }) => {
    const open = await waves.get(wave.waveId);
    const all = await waves.listByProgramme(open?.programmeId ?? newId<ProgrammeId>());
    return all[0].id;
  });
});

async function begun(token = wave.tokens[1]) {
  const clock = fixedClock("2026-11-22T10:00:00Z");
  const scope = await openRespondentScope(database, { token, locale: () => "nl", clock });
  if (!scope) throw new Error("No scope");
  const person = await beginAs(scope);
  return {
    ...person,
    submit: () => submitResponse(scope, token),
    view: async () => {
      const found = await getRelations(scope);
      if (!found.ok || !found.value) throw new Error("No page");
      return found.value;
    },
  };
}

const said = (tie: Pick<NewTie, "toPersonId" | "toPartnerId" | "strength" | "level">, from = 1) =>
  wave.forTenant.write(({ relations }) =>
    relations.insertTies([
      {
        id: randomId(),
        waveId: closedWaveId,
        fromPersonId: wave.people[from].id,
        value: null,
        source: "free",
        ...tie,
      },
    ]),
  );

async function typedBefore(name: string, mergedInto?: PartnerId): Promise<PartnerId> {
  const id = randomId<PartnerId>();
  const row = { id, code: id, name, sector: "unknown", proposed: true, mergedInto };
  await wave.forTenant.write(({ partners }) => partners.insertMany([row]));
  return id;
}

const tiesNow = (partner: PartnerId) =>
  wave.forTenant.read(async ({ relations }) =>
    (await relations.listTies(wave.waveId)).filter(({ toPartnerId }) => toPartnerId === partner),
  );

describe("relations of the wave before", () => {
  it("asks again about a partner whose name was typed, and takes it for the same one", async () => {
    const typed = await typedBefore("Buurtkeuken");
    await said({ toPartnerId: typed, level: "case", strength: 2 });
    const { view, relate, submit } = await begun();
    const row = (await view()).earlier.find(({ name }) => name === "Buurtkeuken");
    expect(row).toMatchObject({ key: `partner.${typed}`, before: { strength: 2, levels: ["case"] } });
    // Typing the name once more is not another partner.
    expect(await relate({ freeName: ["de BUURTKEUKEN"] })).toMatchObject({ unsure: null });
    expect(await relate({ freeName: ["buurtkeuken"] })).toMatchObject({ added: row?.key });
    await relate({ remove: [(await view()).chosen[0].key] });
    await relate({ [`earlier:${row?.key}`]: ["confirm"] });
    expect(await submit()).toMatchObject({ ok: true });
    expect(await tiesNow(typed)).toMatchObject([{ level: "case", strength: 2 }]);
  });

  it("asks once about two partners that became one, with the strongest of both", async () => {
    const anker = wave.partners[0].id;
    const [a, b] = [await typedBefore("Anker", anker), await typedBefore("Woonanker")];
    await wave.forTenant.write(({ partners }) => partners.update(b, { mergedInto: a }));
    await said({ toPartnerId: a, level: "case", strength: 2 });
    await said({ toPartnerId: b, level: "case", strength: 4 });
    await said({ toPartnerId: b, level: "strategic", strength: 1 });
    const { view, relate, submit } = await begun();
    const rows = (await view()).earlier.filter(({ detail }) => detail.kind === "partner");
    expect(rows).toMatchObject([
      {
        key: `partner.${anker}`,
        name: wave.partners[0].name,
        before: { strength: 4, levels: ["case", "strategic"] },
      },
    ]);
    await relate({ [`earlier:partner.${anker}`]: ["confirm"] });
    await submit();
    const strengths = (await tiesNow(anker)).map(({ level, strength }) => [level, strength]).sort();
    expect(strengths).toEqual([
      ["case", 4],
      ["strategic", 1],
    ]);
  });

  it("keeps what was said when the partner is merged before sending, and follows the undoing", async () => {
    const [typed, other] = [await typedBefore("Buurtkeuken"), await typedBefore("De Pan")];
    await said({ toPartnerId: typed, level: "case", strength: 2 });
    const { view, relate, submit } = await begun();
    await relate({ [`earlier:partner.${typed}`]: ["confirm"] });
    await wave.forTenant.write(({ partners }) => partners.update(typed, { mergedInto: other }));
    const partner = async () => (await view()).earlier.find(({ detail }) => detail.kind === "partner");
    expect(await partner()).toMatchObject({ key: `partner.${other}`, earlier: "confirm" });
    await wave.forTenant.write(({ partners }) => partners.update(typed, { mergedInto: null }));
    expect(await partner()).toMatchObject({ key: `partner.${typed}`, earlier: "confirm" });
    await wave.forTenant.write(({ partners }) => partners.update(typed, { mergedInto: other }));
    await submit();
    expect([await tiesNow(typed), await tiesNow(other)].map((ties) => ties.length)).toEqual([0, 1]);
  });

  it("tells of somebody who is not on the list any more, and does not ask", async () => {
    const id = newId<PersonId>();
    const unitId = wave.units[0].id;
    const row = {
      id,
      code: "weg",
      name: "Wim Weg",
      role: "professional" as const,
      unitId,
      activeFrom: "2020-01-01",
    };
    await wave.forTenant.write(({ people }) => people.insertMany([row]));
    await said({ toPersonId: id, level: "case", strength: 3 });
    const { view } = await begun();
    expect(await view()).toMatchObject({
      gone: ["Wim Weg"],
      earlier: [{ key: `person.${wave.people[2].id}` }],
    });
  });

  it("takes an answer back when somebody chooses no answer", async () => {
    const { view, relate, submit, scope } = await begun();
    const key = `person.${wave.people[2].id}`;
    await relate({ [`earlier:${key}`]: ["confirm"] });
    await relate({ [`earlier:${key}`]: ["none"] });
    expect((await view()).earlier[0]).not.toHaveProperty("earlier");
    await relate({ outcome: ["nobody"] });
    expect(await getReview(scope)).toMatchObject({ value: { relations: { state: "nobody", open: 1 } } });
    expect(await submit()).toMatchObject({ ok: true });
    expect(await wave.forTenant.read(({ relations }) => relations.listTies(wave.waveId))).toEqual([]);
  });

  it("shows a contact of a partner nothing that another contact may have said", async () => {
    const partnerId = wave.partners[0].id;
    const invite = (contactId?: string) =>
      wave.forTenant.write(async ({ participations, partners }) => {
        if (contactId !== undefined)
          await partners.insertContacts([{ id: contactId, partnerId, name: "Contact", email: null }]);
        const id = newId<ParticipationId>();
        const tokenHash = hashToken(newToken());
        const row = {
          id,
          waveId: closedWaveId,
          partnerId,
          contactId,
          tokenHash,
          status: "submitted" as const,
        };
        await participations.insertMany([row], new Date("2026-11-01T09:00:00Z"));
      });
    await invite();
    await wave.forTenant.write(({ relations }) =>
      relations.insertTies([
        {
          id: randomId(),
          waveId: closedWaveId,
          fromPartnerId: partnerId,
          toPersonId: wave.people[4].id,
          level: "case",
          strength: 3,
          source: "roster",
        },
      ]),
    );
    const { view } = await begun(wave.partnerToken);
    expect((await view()).earlier.map(({ key }) => key)).toEqual([`person.${wave.people[4].id}`]);
    await invite(newId());
    expect((await view()).earlier).toEqual([]);
  });
});
