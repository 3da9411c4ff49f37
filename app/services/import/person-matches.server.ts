import { comparableName } from "@vensterbank/names";
import { type ExistingPerson } from "./validate-people.server";

export type MatchedBy = "code" | "email" | "name";
export interface PersonMatch {
  readonly person: ExistingPerson;
  readonly by: MatchedBy;
}

interface Sought {
  /** As the file gives it; "" = it gives none. */
  readonly code: string;
  /** "" = none. */
  readonly email: string;
  readonly name: string;
  /** Code of the unit. */
  readonly unit: string;
}

/** Who of the list somebody in a file is: by code, else by mail address, else, without a code, by name and unit. */
export function personMatcher(
  people: ReadonlyMap<string, ExistingPerson>,
  codesInFile: ReadonlySet<string>,
): (sought: Sought) => PersonMatch | null {
  const byEmail = new Map<string, ExistingPerson>();
  const byName = new Map<string, ExistingPerson | null>();
  for (const person of people.values()) {
    if (person.email !== null) byEmail.set(person.email.toLowerCase(), person);
    const key = nameInUnit(person.name, person.unit);
    // Two who cannot be told apart are nobody.
    byName.set(key, byName.has(key) ? null : person);
  }
  return ({ code, email, name, unit }) => {
    const same = code === "" ? undefined : people.get(code);
    if (same) return { person: same, by: "code" };
    const owner = email === "" ? undefined : byEmail.get(email.toLowerCase());
    // Who stands elsewhere in the file under their own code is not the one of this row. Another code and another name: then
    // the address went on to somebody else.
    const sameName = () => owner !== undefined && comparableName(owner.name) === comparableName(name);
    if (owner && !codesInFile.has(owner.code) && (code === "" || sameName()))
      return { person: owner, by: "email" };
    if (code !== "") return null;
    const named = byName.get(nameInUnit(name, unit));
    return named && !codesInFile.has(named.code) ? { person: named, by: "name" } : null;
  };
}

const nameInUnit = (name: string, unit: string) => `${comparableName(name)}\n${unit}`;
