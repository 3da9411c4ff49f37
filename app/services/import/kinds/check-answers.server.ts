import { appError, type ResponseId } from "@vensterbank/core";
import { type NewOpenAnswer, type NewResponse, type ParticipationRow, randomId } from "@vensterbank/db";
import { splitAnswers } from "@vensterbank/instrument";
import { pseudonymOf, respondentOf } from "../../respond/pseudonym.server";
import { frozenInstrument } from "../../waves/frozen-instrument.server";
import { isWithdrawn } from "../../waves/ended-links";
import { refuse } from "../../write-result.server";
import { type AnswerItem, answerItems } from "../answer-items.server";
import { checked, type CheckedImport, type ImportWork } from "../import-check.server";
import { refusedOutcome } from "../import-outcome.server";
import { type ImportTarget } from "../import-target.server";
import { type AnswersRow, type AnswersWave, validateAnswers } from "../validate-answers.server";
import { linksAreInUse, type OpenWave, openWavesOf } from "./open-waves.server";

type ProgrammeTarget = Extract<ImportTarget, { programmeId: unknown }>;

/**
 * Answers to open waves, one row per respondent, as long as no personal links were given. Each row uses up that
 * respondent's invitation, as sending the questionnaire does; who has answered is refused, because answers have no way
 * back to a person.
 */
export async function checkAnswers({
  repositories,
  target: { programmeId },
  table,
}: ImportWork<ProgrammeTarget>): Promise<CheckedImport> {
  const open = await openWavesOf(repositories, programmeId);
  if (await linksAreInUse(repositories, open))
    return checked(refusedOutcome(table.rows.length, "links-in-use"), async () => {});
  const waves = new Map([...open].map(([number, one]) => [number, asAnswersWave(one)]));
  const outcome = validateAnswers(table, { items: itemsOf(open), waves });
  return checked(outcome, async (rows, repositories) => {
    const { programmes, participations, responses, openAnswers } = repositories;
    const key = await programmes.key(programmeId);
    if (key === undefined) refuse(appError("key-missing"));
    const found: NewResponse[] = [];
    const texts: NewOpenAnswer[] = [];
    const instruments = new Map(
      [...open].map(([number, { wave }]) => [number, frozenInstrument(wave.frozen)]),
    );
    const invitations = new Map([...open].map(([number, one]) => [number, invitationsOf(one)]));
    for (const row of rows) {
      const one = open.get(row.wave);
      const invitation = invitations.get(row.wave)?.get(row.code);
      const instrument = instruments.get(row.wave);
      if (!one || !invitation || !instrument) throw new Error("A row of a respondent that was not checked");
      if (!(await participations.changeStatus(invitation.id, "invited", "submitted")))
        refuse(appError("conflict"));
      const { scored, texts: words } = splitAnswers(instrument, row.answers);
      found.push(asResponse(row, one, scored, pseudonymOf(key, respondentOf(invitation))));
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
    if (who === null || isWithdrawn(status)) continue;
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

/** The first open invitation of each person and partner, by code. */
function invitationsOf({ people, partners, participations }: OpenWave): Map<string, ParticipationRow> {
  const waiting = new Map<string | null, ParticipationRow>();
  for (const invitation of participations.toReversed())
    if (invitation.status === "invited") waiting.set(invitation.personId ?? invitation.partnerId, invitation);
  const ids = [
    ...[...people].map(([code, { personId }]) => [code, personId] as const),
    ...[...partners].map(([code, { partnerId }]) => [code, partnerId] as const),
  ];
  return new Map(
    ids.flatMap(([code, id]) => {
      const invitation = waiting.get(id);
      return invitation ? [[code, invitation] as const] : [];
    }),
  );
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
