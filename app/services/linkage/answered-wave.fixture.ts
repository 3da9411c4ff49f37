import { fixedClock, type ProgrammeId, seededRandom, shuffled, type WaveId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { createProgramme } from "../programmes/create-programme.server";
import { beginAs } from "../respond/respondent.fixture";
import { submitResponse } from "../respond/submit-response.server";
import { organisationIn, type Organisation, programmeForm, valueOf } from "../testing/organisation.fixture";
import { createWave } from "../waves/create-wave.server";
import { issueLinks } from "../waves/issue-links.server";
import { openWave } from "../waves/open-wave.server";

/** A wave that people answered one after the other, with what really belongs together. */
export interface AnsweredWave {
  readonly organisation: Organisation;
  readonly programmeId: ProgrammeId;
  readonly waveId: WaveId;
  /** Ids of who answered, in the order of sending. */
  readonly senders: readonly string[];
  /** Person → response, and person → text in own words. */
  readonly responseOf: ReadonlyMap<string, string>;
  readonly ownWordsOf: ReadonlyMap<string, string>;
}

const days = ["2026-03-02", "2026-03-03", "2026-03-05", "2026-03-09"];

/**
 * Everything through the services that the pages use: a roster from a file, links, drafts saved screen by screen, and
 * sending, by most of the people in a random order, minutes and days apart.
 */
export async function answeredWave(
  database: Database,
  invited: number,
  answering: number,
): Promise<AnsweredWave> {
  const random = seededRandom(20261122);
  const organisation = await organisationIn(database);
  const { scope, bring, forTenant } = organisation;
  const teams = ["noord", "midden", "zuid"];
  const people = Array.from({ length: invited }, (_, i) => {
    const role = i < teams.length ? "manager" : "professional";
    return `p${i + 1};Persoon ${i + 1};${role};${teams[i % teams.length]};2025-01-01`;
  });
  const units = ["kade;;Kade", ...teams.map((code) => `${code};kade;Team ${code}`)];
  valueOf(await bring("units", ["code;valt onder;naam", ...units, ""].join("\n")));
  valueOf(await bring("people", ["code;naam;rol;team;in dienst", ...people].join("\n")));
  valueOf(await bring("partners", "code;naam;sector\no1;Corporatie;housing\no2;Gemeente;municipality\n"));
  const programmeId = valueOf(await createProgramme(scope, { ...programmeForm, nameLevel: "names" }));
  const waveId = valueOf(await createWave(scope, programmeId, { title: "Meting 1" }, 7));
  valueOf(await openWave(scope, waveId, { closesOn: "2026-03-27" }));
  const links = valueOf(await issueLinks(scope, waveId));
  const byId = await forTenant.read(({ participations }) => participations.listByWave(waveId));
  const personOf = new Map(byId.map(({ id, personId }) => [id, personId]));
  const inside = links.flatMap(({ id, token }) => {
    const personId = personOf.get(id) ?? null;
    return personId === null ? [] : [{ personId, token }];
  });

  const responseOf = new Map<string, string>();
  const ownWordsOf = new Map<string, string>();
  const stored = () =>
    forTenant.read(async ({ responses, openAnswers }) => ({
      responses: (await responses.listByWave(waveId)).map(({ id }) => String(id)),
      texts: (await openAnswers.listByWave(waveId)).map(({ id }) => id),
    }));
  const senders = shuffled(inside, random).slice(0, answering);
  let before = await stored();
  for (const [turn, { personId, token }] of senders.entries()) {
    const day = days[Math.floor((turn * days.length) / senders.length)];
    const minutes = String(turn % 60).padStart(2, "0");
    const clock = fixedClock(`${day}T1${Math.floor(turn / 60)}:${minutes}:00Z`);
    const visitor = await openRespondentScope(database, { token, locale: () => "nl", clock });
    if (!visitor) throw new Error("A link that leads nowhere");
    const person = await beginAs(visitor);
    const { questions } = await person.screen("hold");
    await person.save(
      "hold",
      Object.fromEntries(questions.map(({ id }) => [id, String(1 + random.below(5))])),
    );
    await person.save("about", { "about.tenure": String(random.below(30)) });
    await person.save("own-words", { "own.words": `Zo gaat het hier, keer ${random.below(1e9)}` });
    const other = `person.${senders[random.below(senders.length)].personId}`;
    if (other !== `person.${personId}`) {
      await person.relate({ add: [other] });
      await person.relate({
        [`strength:${other}`]: ["3"],
        [`level:${other}`]: ["case"],
        [`benefit:${other}`]: ["4"],
      });
    }
    valueOf(await submitResponse(visitor, token));
    const now = await stored();
    const fresh = (all: readonly string[], known: readonly string[]) =>
      all.filter((id) => !known.includes(id));
    const [response] = fresh(now.responses, before.responses);
    const [text] = fresh(now.texts, before.texts);
    responseOf.set(personId, response);
    ownWordsOf.set(personId, text);
    before = now;
  }
  return {
    organisation,
    programmeId,
    waveId,
    senders: senders.map(({ personId }) => personId),
    responseOf,
    ownWordsOf,
  };
}
