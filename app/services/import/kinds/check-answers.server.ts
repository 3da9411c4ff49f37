import { type ResponseId } from "@vensterbank/core";
import { type NewOpenAnswer, type NewResponse, type ParticipationRow, randomId } from "@vensterbank/db";
import { splitAnswers } from "@vensterbank/instrument";
import { pseudonymOf } from "../../respond/pseudonym.server";
import { frozenInstrument } from "../../waves/frozen-instrument.server";
import { type AnswerItem, answerItems } from "../answer-items.server";
import { checked, type CheckedImport, type ImportWork } from "../import-check.server";
import { type ImportTarget } from "../import-target.server";
import { type AnswersRow, type AnswersWave, validateAnswers } from "../validate-answers.server";
import { type OpenWave, openWavesOf } from "./open-waves.server";

type ProgrammeTarget = Extract<ImportTarget, { programmeId: unknown }>;

/**
 * Answers to open waves, one row per respondent. Each row uses up that respondent's invitation, as sending the
 * questionnaire does; who has answered is refused, because answers have no way back to a person.
 */
export async function checkAnswers({
  repositories,
  target: { programmeId },
  table,
}: ImportWork<ProgrammeTarget>): Promise<CheckedImport> {
  const open = await openWavesOf(repositories, programmeId);
  const waves = new Map([...open].map(([number, one]) => [number, asAnswersWave(one)]));
  const outcome = validateAnswers(table, { items: itemsOf(open), waves });
  return checked(outcome, async (rows) => {
    const { programmes, participations, responses, openAnswers } = repositories;
    const key = await programmes.key(programmeId);
    if (key === undefined) throw new Error("The key of this programme has been destroyed");
    const found: NewResponse[] = [];
    const texts: NewOpenAnswer[] = [];
    const instruments = new Map(
      [...open].map(([number, { wave }]) => [number, frozenInstrument(wave.frozen)]),
    );
    for (const row of rows) {
      const one = open.get(row.wave);
      const invitation = one && invitationOf(one, row);
      const instrument = instruments.get(row.wave);
      if (!one || !invitation || !instrument) throw new Error("A row of a respondent that was not checked");
      await participations.changeStatus(invitation.id, "invited", "submitted");
      const { scored, texts: words } = splitAnswers(instrument, row.answers);
      found.push(asResponse(row, one, scored, pseudonymOf(key, respondent(invitation))));
      for (const [question, text] of Object.entries(words))
        texts.push({ id: randomId(), waveId: one.wave.id, side: row.side, question, text, released: false });
    }
    await responses.insertMany(inRandomOrder(found));
    await openAnswers.insertMany(inRandomOrder(texts));
  });
}

/** Ids are random, so their order is: nothing of the file's order remains. */
function inRandomOrder<T extends { readonly id: string }>(rows: T[]): T[] {
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function asAnswersWave({ wave, people, partners, participations }: OpenWave): AnswersWave {
  const unitCode = new Map<string, string>(wave.frozen.units.map(({ id, code }) => [id, code]));
  const waiting = new Set<string>();
  const invited = new Set<string>();
  for (const { personId, partnerId, status } of participations) {
    const who = personId ?? partnerId;
    if (who === null || status === "withdrawn") continue;
    invited.add(who);
    if (status === "invited") waiting.add(who);
  }
  const entitled = [...people].filter(([, { personId }]) => invited.has(personId));
  const asked = [...partners].filter(([, { partnerId }]) => invited.has(partnerId));
  return {
    people: new Map(
      entitled.map(([code, { unitId, role }]) => [code, { unit: unitCode.get(unitId) ?? "", role }]),
    ),
    partnerCodes: new Set(asked.map(([code]) => code)),
    unitCodes: new Set(unitCode.values()),
    answered: new Set([
      ...entitled.filter(([, { personId }]) => !waiting.has(personId)).map(([code]) => code),
      ...asked.filter(([, { partnerId }]) => !waiting.has(partnerId)).map(([code]) => code),
    ]),
  };
}

/** Columns of all open waves: two of them may ask about different changes. */
function itemsOf(open: ReadonlyMap<number, OpenWave>): AnswerItem[] {
  const items = new Map<string, AnswerItem>();
  for (const { wave } of open.values())
    for (const item of answerItems(frozenInstrument(wave.frozen))) items.set(item.id, item);
  return [...items.values()];
}

function invitationOf(one: OpenWave, row: AnswersRow): ParticipationRow | undefined {
  const personId = one.people.get(row.code)?.personId;
  const partnerId = one.partners.get(row.code)?.partnerId;
  return one.participations.find(
    (invitation) =>
      invitation.status === "invited" &&
      (row.side === "inside" ? invitation.personId === personId : invitation.partnerId === partnerId),
  );
}

/** Who a pseudonym is made of. */
function respondent({ personId, contactId, partnerId }: ParticipationRow): string {
  return personId ?? contactId ?? partnerId ?? "";
}

function asResponse(
  row: AnswersRow,
  { wave, partners }: OpenWave,
  answers: NewResponse["answers"],
  pseudonym: string,
): NewResponse {
  return {
    id: randomId<ResponseId>(),
    waveId: wave.id,
    side: row.side,
    pseudonym,
    unitId: wave.frozen.units.find(({ code }) => code === row.unit)?.id ?? null,
    role: row.role,
    sector: partners.get(row.code)?.sector ?? null,
    answers,
  };
}
