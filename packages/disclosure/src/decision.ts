import { type Highs } from "highs";
import { type AnswerSystem, type Candidate } from "./answer-system";
import { ExactGate } from "./exact/exact-gate";
import { mergeColumns, type MergedColumns, weightsOf } from "./exact/merge-columns";
import { type GateReason } from "./gate-reason";
import { auditIntervals } from "./intervals/audit-intervals";
import { type Equation } from "./intervals/feasible-sums";
import { ownReason } from "./own-reason";

interface Rules {
  readonly threshold: number;
  readonly intervalShare: number;
  readonly extremeShare: number;
}

/** More groups than this are not exchanged for one another. */
const exchangeBound = 60;

/** One run of the gate over a set of candidates: which are shown so far, and why the others are not. */
export class Decision {
  readonly #merged: MergedColumns;
  /** Groups that may be shown as far as they themselves are concerned, in the order in which they are decided. */
  readonly #order: readonly Candidate[];
  readonly #guarded: readonly Candidate[];
  readonly #reasons = new Map<string, GateReason>();
  #shown = new Set<Candidate>();

  constructor(
    readonly system: AnswerSystem,
    readonly released: readonly Candidate[],
    readonly candidates: readonly Candidate[],
    readonly rules: Rules,
    /** Without it there is no interval audit. */
    readonly highs: Highs | null,
  ) {
    this.#merged = mergeColumns(system, [...released, ...candidates], rules.threshold);
    for (const group of candidates) {
      const reason = ownReason(system, group, rules);
      if (reason) this.#reasons.set(group.id, reason);
    }
    const size = new Map(candidates.map((group) => [group, peopleOf(system, group)]));
    const before = (a: Candidate, b: Candidate) =>
      b.priority - a.priority || (size.get(b) ?? 0) - (size.get(a) ?? 0) || (a.id < b.id ? -1 : 1);
    this.#order = candidates.filter(({ id }) => !this.#reasons.has(id)).sort(before);
    this.#guarded = candidates.filter(({ id }) => {
      const reason = this.#reasons.get(id);
      return reason === "answers-alike" || reason === "extreme-answers";
    });
  }

  /** @returns candidate id → reason, of the groups that are withheld */
  run(): ReadonlyMap<string, GateReason> {
    this.#letIn(this.#order);
    if (this.#takeOutNarrow()) this.#giveBack();
    this.#exchange();
    return this.#reasons;
  }

  #letIn(groups: readonly Candidate[]): void {
    const gate = this.#gateWith(this.#shown);
    for (const group of groups) {
      const reason = gate.letIn(this.#merged.rowOf(group));
      if (reason) this.#reasons.set(group.id, reason);
      else this.#shown.add(group);
    }
  }

  /** @returns whether any group was taken out */
  #takeOutNarrow(): boolean {
    let any = false;
    for (;;) {
      const gone = this.#lastOfNarrow(this.#shown);
      if (gone.size === 0) return any;
      any = true;
      for (const group of gone) {
        this.#shown.delete(group);
        this.#reasons.set(group.id, "follows-nearly");
      }
    }
  }

  /** What was refused before something else was taken out may be harmless now. */
  #giveBack(): void {
    let gate = this.#gateWith(this.#shown);
    for (const group of this.#order) {
      if (this.#shown.has(group) || gate.letIn(this.#merged.rowOf(group))) continue;
      const more = new Set([...this.#shown, group]);
      if (this.#lastOfNarrow(more).size === 0) this.#show(more);
      else gate = this.#gateWith(this.#shown);
    }
  }

  /**
   * Going by size is not always the least that can be withheld. Withholding one group more may give back two of the same
   * priority or higher.
   */
  #exchange(): void {
    if (this.#order.length > exchangeBound) return;
    for (const group of [...this.#order].reverse()) {
      if (!this.#shown.has(group)) continue;
      const others = new Set([...this.#shown].filter((one) => one !== group));
      const gate = this.#gateWith(others);
      for (const back of this.#order) {
        if (back === group || others.has(back) || back.priority < group.priority) continue;
        if (gate.letIn(this.#merged.rowOf(back)) === null) others.add(back);
      }
      if (others.size <= this.#shown.size || this.#lastOfNarrow(others).size > 0) continue;
      this.#reasons.set(group.id, "follows-exactly");
      this.#show(others);
    }
  }

  #show(groups: Set<Candidate>): void {
    this.#shown = groups;
    for (const { id } of groups) this.#reasons.delete(id);
  }

  /** For each set that is known too closely: the group decided last of those that make it so. */
  #lastOfNarrow(shown: ReadonlySet<Candidate>): ReadonlySet<Candidate> {
    const gone = new Set<Candidate>();
    if (!this.highs) return gone;
    const equations = new Map<string, Candidate>();
    for (const group of this.#order) if (shown.has(group)) equations.set(`candidate ${group.id}`, group);
    const { independent, derived } = this.#equations(equations);
    const narrow = auditIntervals(this.highs, this.system, independent, derived, this.rules);
    for (const { because } of narrow) {
      const involved = because.flatMap((id) => equations.get(id) ?? []);
      if (involved.length === 0 || involved.some((group) => gone.has(group))) continue;
      gone.add(involved.reduce((a, b) => (this.#order.indexOf(a) > this.#order.indexOf(b) ? a : b)));
    }
    return gone;
  }

  /** Released rows and these, without those that follow from the ones before; and what else follows from them. */
  #equations(shown: ReadonlyMap<string, Candidate>) {
    const gate = new ExactGate(this.#merged.columns, this.rules.threshold);
    const all = [...this.released.map((group, i) => [`released ${i}`, group] as const), ...shown];
    const independent = all.flatMap(([id, group]): Equation[] =>
      gate.log(this.#merged.rowOf(group)) ? [{ id, weights: weightsOf(this.system, group) }] : [],
    );
    const derived = [...gate.derived()].map((columns) => columns.flatMap(this.#merged.atomsOf));
    return { independent, derived };
  }

  #gateWith(shown: ReadonlySet<Candidate>): ExactGate {
    const gate = new ExactGate(this.#merged.columns, this.rules.threshold);
    for (const group of this.released) gate.log(this.#merged.rowOf(group));
    for (const group of this.#order) if (shown.has(group)) gate.log(this.#merged.rowOf(group));
    gate.guard(this.#guarded.map((group) => this.#merged.rowOf(group)));
    return gate;
  }
}

function peopleOf(system: AnswerSystem, group: Candidate): number {
  return [...weightsOf(system, group).keys()].reduce((sum, atom) => sum + system.atoms[atom].n, 0);
}
