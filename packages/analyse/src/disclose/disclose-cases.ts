import { decideReleases } from "@vensterbank/disclosure";
import { InputError } from "../input/input-error";
import { exposedSets } from "./exposed-sets";
import { type DisclosureCase } from "./read-cases";

/** What the gate makes of one case. */
export interface Disclosed {
  readonly name: string;
  readonly withheld: readonly string[];
  /** Sets of atoms below the threshold that follow from the rest, by an audit of its own; must be empty. */
  readonly exposed: readonly (readonly string[])[];
  /** Withheld group → reason code. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** @throws InputError when a case makes no sense */
export async function discloseCases(cases: readonly DisclosureCase[]): Promise<readonly Disclosed[]> {
  const outcomes: Disclosed[] = [];
  for (const one of cases) {
    try {
      outcomes.push(await disclose(one));
    } catch (error) {
      if (error instanceof RangeError) throw new InputError(`${one.name}: ${error.message}`);
      throw error;
    }
  }
  return outcomes;
}

/** A case does not tell how many were invited: taken as enough, so that a small group has too few answers. */
async function disclose(one: DisclosureCase): Promise<Disclosed> {
  const ids = Object.keys(one.atoms);
  const sums = Object.keys(one.atom_sum_of_answers).length > 0;
  const verdicts = await decideReleases(
    {
      atoms: ids.map((id) => ({ id, n: one.atoms[id] })),
      scale: one.scale,
      sums: sums ? { answers: ids.map((id) => one.atom_sum_of_answers[id]) } : {},
    },
    [],
    Object.entries(one.groups).map(([id, members]) => ({
      id,
      atoms: members.map((atom) => ids.indexOf(atom)),
      invited: Math.max(
        one.k,
        members.reduce((people, atom) => people + one.atoms[atom], 0),
      ),
      priority: one.must_stay_published.includes(id) ? 1 : 0,
    })),
    { threshold: one.k },
  );
  const reasons: Record<string, string> = {};
  for (const [id, verdict] of verdicts) if (!verdict.shown) reasons[id] = verdict.reason;
  const shown = Object.entries(one.groups).filter(([id]) => !(id in reasons));
  return {
    name: one.name,
    withheld: Object.keys(reasons),
    exposed: exposedSets(
      one.atoms,
      shown.map(([, members]) => members),
      one.k,
    ),
    reasons,
  };
}
