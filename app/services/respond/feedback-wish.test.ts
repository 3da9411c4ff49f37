import { fixedClock, type WaveId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { linkForMails } from "../outbox/mail-link.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { issueLinks } from "../waves/issue-links.server";
import { askForFeedback, dropFeedbackWish, getWish } from "./feedback-wish.server";
import { beginAs } from "./respondent.fixture";
import { submitResponse } from "./submit-response.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let waveId: WaveId;

const clock = fixedClock("2026-03-05T10:00:00Z");
const own = "iris@kade.example";

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  ({ waveId } = await openedWave(kade));
});

const somebody = () =>
  kade.forTenant.read(async ({ participations }) => {
    const found = (await participations.listByWave(waveId)).find(({ personId }) => personId !== null);
    if (!found?.personId) throw new Error("Nobody was invited");
    return { ...found, personId: found.personId };
  });

async function setAddress(email: string) {
  const { personId } = await somebody();
  await kade.forTenant.write(({ people }) => people.update(personId, { email }));
}

/** The link of a mail to somebody at an address that they have on the list. */
async function mailedLink(address: string): Promise<string> {
  await setAddress(address);
  const participation = await somebody();
  return kade.forTenant.write((repositories) =>
    linkForMails(repositories, { ...participation, address }, clock.now()),
  );
}

/** Somebody who has answered under a link. */
async function answered(token: string) {
  const scope = await openRespondentScope(database, { token, locale: () => "nl", clock });
  if (!scope) throw new Error("No scope");
  const person = await beginAs(scope);
  await person.save("own-words", { "own.words": "Wat ik vind" });
  valueOf(await submitResponse(scope, token));
  return scope;
}

const wishes = () => kade.forTenant.read(({ feedbackWishes }) => feedbackWishes.listByWave(waveId));

describe("a wish to hear the outcome", () => {
  it("at the address on the list keeps that address, whatever the list says afterwards", async () => {
    const scope = await answered(await mailedLink(own));
    expect(valueOf(await getWish(scope))).toMatchObject({ wish: null, isListed: true });
    expect(valueOf(await askForFeedback(scope, "")).error).toBeNull();
    expect(valueOf(await getWish(scope))).toMatchObject({ wish: "listed" });
    await setAddress("somebody.else@kade.example");
    expect((await wishes()).map(({ address }) => address)).toEqual([own]);
    expect(valueOf(await dropFeedbackWish(scope))).toBeUndefined();
    expect(await wishes()).toEqual([]);
  });

  it("asks for an address when the list has another one than the link was mailed to", async () => {
    const scope = await answered(await mailedLink(own));
    // With a mail to the new one: it brings another link there.
    await mailedLink("somebody.else@kade.example");
    expect(valueOf(await getWish(scope)).isListed).toBe(false);
    expect(valueOf(await askForFeedback(scope, "")).error).toMatchObject({ field: "address" });
    expect(await wishes()).toEqual([]);
    expect(valueOf(await askForFeedback(scope, own)).error).toBeNull();
    expect((await wishes()).map(({ address }) => address)).toEqual([own]);
  });

  it("asks for one also of who answers under a link that no mail brought", async () => {
    await setAddress(own);
    const { id } = await somebody();
    const [{ token }] = valueOf(await issueLinks(kade.scope, waveId, [id]));
    expect(valueOf(await getWish(await answered(token))).isListed).toBe(false);
  });
});
