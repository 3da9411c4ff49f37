import { createHmac, randomBytes } from "node:crypto";
import { seededRandom, shuffled } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { attack, best } from "./attack";
import { binomialTail, mostByChance } from "./binomial-tail";
import { type CopiedDatabase, type CopiedRow } from "./copied-database";

const people = Array.from({ length: 40 }, (_, i) => ({ id: `person-${String(i).padStart(20, "0")}` }));
const order = shuffled(people, seededRandom(3));

/** A database with people and what they wrote, of which something may be betrayed. */
function world(betray: (place: number, id: string) => { person?: CopiedRow; answer?: CopiedRow }) {
  const written = order.map(({ id }, place) => {
    const { person, answer } = betray(place, id);
    return { person: { id, ...person }, answer: { id: randomBytes(16).toString("hex"), ...answer } };
  });
  const copy: CopiedDatabase = {
    person: written.map(({ person }) => person).sort((a, b) => (a.id < b.id ? -1 : 1)),
    answer: written.map(({ answer }) => answer).sort((a, b) => (a.id < b.id ? -1 : 1)),
    secret: [{ id: "1", key: "5a".repeat(32) }],
  };
  const truth = new Map(written.map(({ person, answer }) => [person.id, answer.id]));
  const subjects = people.map(({ id }) => ({ key: id, identities: new Set([id]) }));
  return attack(copy, { subjects, target: "answer", truth });
}

describe("the attack", () => {
  it("finds nothing where nothing is betrayed", () => {
    const outcome = world(() => ({}));
    expect(outcome.attempts.length).toBeGreaterThan(5);
    expect(best(outcome).hits).toBeLessThanOrEqual(outcome.mostByChance);
    expect(outcome.mostByChance).toBeLessThan(15);
  });

  it.each([
    ["a time", (place: number) => ({ person: { at: 1000 + place }, answer: { written: 5000 + 7 * place } })],
    [
      "an order that runs back",
      (place: number) => ({ person: { "@place": -place }, answer: { "@place": place } }),
    ],
    [
      "a shared value",
      (place: number) => ({ person: { link: `link ${place}` }, answer: { receipt: `link ${place}` } }),
    ],
    [
      "a keyed hash whose key lies beside it",
      (_: number, id: string) => ({
        answer: {
          pseudonym: createHmac("sha256", Buffer.from("5a".repeat(32), "hex"))
            .update(id)
            .digest("hex"),
        },
      }),
    ],
  ])("finds everybody by %s", (_, betray) => {
    const outcome = world(betray);
    expect(best(outcome).hits).toBe(40);
  });
});

describe("the binomial tail", () => {
  it("is that of the tables", () => {
    // Ten throws of a coin: at least eight heads in 56 of 1024.
    expect(binomialTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(binomialTail(0, 10, 0.5)).toBeCloseTo(1, 12);
    expect(mostByChance(10, 0.5, 0.02)).toBe(8);
  });
});
