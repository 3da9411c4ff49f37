import {
  attack,
  type AttackOutcome,
  type CopiedDatabase,
  grownIdentities,
  type Subject,
} from "@vensterbank/testkit";
import { type AnsweredWave } from "./answered-wave.fixture";

/** Columns of tables about people whose values are one person's alone. */
const ofOnePerson = {
  person: ["id", "code", "name"],
  participation: ["id", "person_id", "token_hash"],
  personal_link: ["participation_id", "token_hash"],
};

/** Role and unit stand with the answers by intent, because results are about them; what they tell is told apart. */
const telling = ["role", "unit_id"];

/** What is tried to be joined. */
export type Aim = "person-answers" | "person-own-words" | "answers-own-words";

/** Everything that the attacker tries on one copy, aim by aim. */
export function attackCopy(
  copy: CopiedDatabase,
  wave: AnsweredWave,
  keys: readonly string[] = [],
): Readonly<Record<Aim, AttackOutcome>> {
  const people = wave.senders.map((id): Subject => ({
    key: id,
    identities: grownIdentities(copy, id, ofOnePerson),
  }));
  const answers = [...wave.responseOf.values()].map((id): Subject => {
    const row = copy.response?.find((one) => one.id === id);
    return { key: id, identities: new Set([id, String(row?.pseudonym ?? id)]) };
  });
  const together = new Map(
    wave.senders.map((id) => [wave.responseOf.get(id) ?? "", wave.ownWordsOf.get(id) ?? ""]),
  );
  const options = { telling, keys };
  return {
    "person-answers": attack(copy, {
      ...options,
      subjects: people,
      target: "response",
      truth: wave.responseOf,
    }),
    "person-own-words": attack(copy, {
      ...options,
      subjects: people,
      target: "open_answer",
      truth: wave.ownWordsOf,
    }),
    "answers-own-words": attack(copy, {
      ...options,
      subjects: answers,
      target: "open_answer",
      truth: together,
    }),
  };
}

/** How many people are alone in their role and unit: their answers are found by these two, and by nothing else. */
export function aloneInRoleAndUnit(copy: CopiedDatabase): number {
  const cells = new Map<string, number>();
  for (const { role, unit_id } of copy.response ?? [])
    cells.set(`${role} ${unit_id}`, (cells.get(`${role} ${unit_id}`) ?? 0) + 1);
  return [...cells.values()].filter((size) => size === 1).length;
}
