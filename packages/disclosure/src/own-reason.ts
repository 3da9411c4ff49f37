import { type AnswerSystem, type Candidate } from "./answer-system";
import { weightsOf } from "./exact/merge-columns";
import { type GateReason } from "./gate-reason";
import { primaryReason } from "./withhold";

/** The reason that a group gives by itself to be withheld: too small, all alike, or at an end of the scale. */
export function ownReason(
  system: AnswerSystem,
  group: Candidate,
  rules: { readonly threshold: number; readonly extremeShare: number },
): GateReason | null {
  const weights = weightsOf(system, group);
  const atoms = [...weights.keys()];
  const answered = atoms.reduce((sum, atom) => sum + system.atoms[atom].n, 0);
  const tooFew = primaryReason({ invited: group.invited, answered }, rules.threshold);
  if (tooFew) return tooFew;
  if (Object.values(system.alike ?? {}).some((values) => allAlike(atoms.map((atom) => values[atom])))) {
    return "answers-alike";
  }
  const [lo, hi] = system.scale;
  const people = atoms.reduce((sum, atom) => sum + system.atoms[atom].n * (weights.get(atom) ?? 0), 0);
  const edge = rules.extremeShare * (hi - lo) + tolerance;
  const extreme = Object.values(system.sums).some((sums) => {
    const mean = atoms.reduce((sum, atom) => sum + sums[atom] * (weights.get(atom) ?? 0), 0) / people;
    return mean <= lo + edge || mean >= hi - edge;
  });
  return extreme ? "extreme-answers" : null;
}

/** A mean that lies on the edge but for rounding counts as beyond it. */
const tolerance = 1e-9;

function allAlike(values: readonly (number | null)[]): boolean {
  return values[0] !== null && values[0] !== undefined && values.every((value) => value === values[0]);
}
