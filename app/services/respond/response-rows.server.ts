import { type PartnerId, type ResponseId } from "@vensterbank/core";
import {
  type NewOpenAnswer,
  type NewRelationReport,
  type NewResponse,
  type NewTie,
  randomId,
} from "@vensterbank/db";
import { type ResponseAnswers, splitAnswers } from "@vensterbank/instrument";
import { roleOf, unitItem } from "./questionnaire.server";
import { type Receipts } from "./receipts.server";
import { type RelationList } from "./relation-list.server";
import { type RelationsState } from "./steps.server";
import { type Visit } from "./visit.server";

/**
 * A response as it is stored. Role and unit as answered where they were corrected, otherwise as they stood when the
 * wave opened; the frozen membership goes on deciding who was invited from where.
 */
export function responseRow(
  visit: Visit,
  answers: ResponseAnswers,
  pseudonym: string,
  { response }: Receipts,
): NewResponse {
  const { wave, side, member, partner, frozen, instrument } = visit;
  const { scored, options } = splitAnswers(instrument, answers);
  const chosen = frozen.units.find(({ code }) => code === options[unitItem]);
  return {
    id: randomId<ResponseId>(),
    waveId: wave.id,
    side,
    pseudonym,
    unitId: side === "inside" ? (chosen?.id ?? member?.unitId ?? null) : null,
    role: roleOf(visit, answers),
    sector: partner?.sector ?? null,
    answers: scored,
    receiptHash: response,
  };
}

export function openAnswerRows(
  { wave, side, instrument }: Visit,
  answers: ResponseAnswers,
  { openAnswer }: Receipts,
): NewOpenAnswer[] {
  return Object.entries(splitAnswers(instrument, answers).texts).map(([question, text]) => ({
    id: randomId(),
    waveId: wave.id,
    side,
    question,
    text,
    released: false,
    receiptHash: openAnswer(question),
  }));
}

/** That somebody was asked; none when the part was left open. "Everything ended" is nobody. */
export function reportRows(
  { wave, participation }: Visit,
  state: RelationsState | null,
  { relations }: Receipts,
): NewRelationReport[] {
  if (state === null || state === "unanswered" || state === "unfinished") return [];
  const { personId, partnerId } = participation;
  const sender = personId !== null ? { senderPersonId: personId } : { senderPartnerId: partnerId };
  return [{ id: randomId(), waveId: wave.id, ...sender, status: state, receiptHash: relations }];
}

/** One row for each level of each relation; "the same" repeats what was stored in the wave before. */
export function tieRows(
  { wave, participation }: Visit,
  { relations, earlier }: Pick<RelationList, "relations" | "earlier">,
  typedPartners: ReadonlyMap<string, PartnerId>,
  receipts: Receipts,
): NewTie[] {
  const { personId, partnerId } = participation;
  const from = personId !== null ? { fromPersonId: personId } : { fromPartnerId: partnerId };
  return relations.flatMap((relation): NewTie[] => {
    if (relation.earlier === "ended") return [];
    const to = targetOf(relation.key, typedPartners);
    const before = earlier.asked.find(({ key }) => key === relation.key);
    const { strength, benefit } = relation;
    const said = relation.levels.map((level) => ({ level, strength: strength ?? 1, value: benefit }));
    const ties = relation.earlier === "confirm" && before ? before.ties : said;
    const source = relation.name === undefined ? ("roster" as const) : ("free" as const);
    return ties.map((tie) => {
      return {
        id: randomId(),
        waveId: wave.id,
        ...from,
        ...to,
        ...tie,
        source,
        receiptHash: receipts.relations,
      };
    });
  });
}

function targetOf(key: string, typedPartners: ReadonlyMap<string, PartnerId>): Partial<NewTie> {
  const id = key.slice(key.indexOf(".") + 1);
  if (key.startsWith("person.")) return { toPersonId: id as NewTie["toPersonId"] };
  if (key.startsWith("partner.")) return { toPartnerId: id as PartnerId };
  return { toPartnerId: typedPartners.get(key) };
}
