import { type CopiedDatabase } from "@vensterbank/testkit";
import { type AnsweredWave } from "./answered-wave.fixture";

const noon = Date.parse("2026-03-05T12:00:00Z");

/**
 * The copy of a product that breaks the promise in two ways that are easily made: it notes when somebody sent answers, on
 * both sides, and numbers own words one after the other, as it does the participations.
 */
export function brokenCopy(copy: CopiedDatabase, wave: AnsweredWave): CopiedDatabase {
  const turnOf = new Map(wave.senders.map((id, turn) => [id, turn]));
  const turnOfResponse = new Map([...wave.responseOf].map(([person, id]) => [id, turnOf.get(person) ?? 0]));
  const turnOfText = new Map([...wave.ownWordsOf].map(([person, id]) => [id, turnOf.get(person) ?? 0]));
  const sentAt = (turn: number, delay: number) => noon + turn * 61_000 + delay;
  return {
    ...copy,
    participation: (copy.participation ?? []).map((row) => {
      const turn = turnOf.get(String(row.person_id));
      return { ...row, submitted_at: turn === undefined ? null : sentAt(turn, 0), number: turn ?? null };
    }),
    response: (copy.response ?? []).map((row) => ({
      ...row,
      created_at: sentAt(turnOfResponse.get(String(row.id)) ?? 0, 7),
    })),
    open_answer: (copy.open_answer ?? []).map((row) => ({
      ...row,
      number: turnOfText.get(String(row.id)) ?? 0,
    })),
  };
}
