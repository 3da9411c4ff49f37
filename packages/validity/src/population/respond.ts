import { type Random, shuffled } from "@vensterbank/core";
import { type Person, type Staff, traitSd } from "./staff";

/** Who answers. Rates are shares of the staff, and met exactly. */
export type ResponsePattern =
  /** Chance alone. */
  | { readonly kind: "random"; readonly rate: number }
  /** Odds of answering rise with one's own trait, the mean of both axes, by `slope` per standard deviation. */
  | { readonly kind: "rising"; readonly rate: number; readonly slope: number }
  /** From rate − spread in the team that stands lowest to rate + spread in the highest; chance within a team. */
  | { readonly kind: "by-team"; readonly rate: number; readonly spread: number }
  /** So many in every team. */
  | { readonly kind: "per-team"; readonly people: number };

export function respond(staff: Staff, pattern: ResponsePattern, random: Random): Person[] {
  const { people } = staff;
  switch (pattern.kind) {
    case "random":
      return shuffled(people, random).slice(0, Math.round(pattern.rate * people.length));
    case "rising":
      return mostInclined(people, pattern.slope, random).slice(0, Math.round(pattern.rate * people.length));
    case "by-team":
      return ofEveryTeam(staff, teamRates(staff, pattern.rate, pattern.spread), random);
    case "per-team":
      return ofEveryTeam(
        staff,
        staff.teams.map(({ size }) => pattern.people / size),
        random,
      );
  }
}

/** People by inclination to answer: a logistic model with slope on the trait. */
function mostInclined(people: readonly Person[], slope: number, random: Random): Person[] {
  const inclination = people.map(({ trait }) => {
    const u = random.next();
    return (slope * (trait.internal + trait.external)) / (2 * traitSd) + Math.log(u / (1 - u));
  });
  return people
    .map((person, i) => ({ person, at: inclination[i] }))
    .sort((a, b) => b.at - a.at)
    .map(({ person }) => person);
}

function teamRates({ teams }: Staff, rate: number, spread: number): number[] {
  const level = teams.map(({ centre }) => centre.internal + centre.external);
  const order = [...level].sort((a, b) => a - b);
  return level.map((one) => rate + spread * ((2 * order.indexOf(one)) / Math.max(1, teams.length - 1) - 1));
}

function ofEveryTeam({ teams, people }: Staff, rates: readonly number[], random: Random): Person[] {
  return teams.flatMap(({ size }, team) =>
    shuffled(
      people.filter((person) => person.team === team),
      random,
    ).slice(0, Math.round(rates[team] * size)),
  );
}
