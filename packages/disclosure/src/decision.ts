import { type Highs } from "highs";
import { type AnswerSystem, type Candidate } from "./answer-system";
import { derivedEquations } from "./exact/derived-equations";
import { ExactGate } from "./exact/exact-gate";
import { mergeColumns, type MergedColumns, weightsOf } from "./exact/merge-columns";
import { type GateReason } from "./gate-reason";
import { IntervalAudit, type Released } from "./intervals/interval-audit";
import { type SensitiveSet } from "./intervals/sensitive-sets";
import { ownReason } from "./own-reason";

interface Rules {
  readonly threshold: number;
  readonly intervalShare: number;
  readonly extremeShare: number;
}

/** More groups than this are not exchanged for one another. */
const exchangeBound = 40;

/** One run of the gate over a set of candidates: which are shown so far, and why the others are not. */
export class Decision {
  readonly #merged: MergedColumns;
  /** Groups that may be shown as far as they themselves are concerned, in the order in which they are decided. */
  readonly #order: readonly Candidate[];
  /** Groups, and people whom no figure tells apart, that are many enough but whose answers say too much. */
  readonly #guarded: readonly Candidate[];
  readonly #reasons = new Map<string, GateReason>();
  #shown = new Set<Candidate>();
  readonly #audit: IntervalAudit | null;
  /** Group that was taken out → the sets that it made too narrow. */
  readonly #narrowed = new Map<Candidate, readonly SensitiveSet[]>();

  constructor(
    readonly system: AnswerSystem,
    readonly released: readonly Candidate[],
    readonly candidates: readonly Candidate[],
    readonly rules: Rules,
    /** Without it there is no interval audit. */
    highs: Highs | null,
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
    const equations = [
      ...released.map((group, i) => ({ id: releasedKey(i), weights: weightsOf(system, group) })),
      ...this.#order.map((group) => ({ id: candidateKey(group), weights: weightsOf(system, group) })),
    ].filter(({ weights }) => weights.size > 0);
    this.#audit = highs && equations.length > 0 ? new IntervalAudit(highs, system, equations, rules) : null;
    const saysTooMuch = (reason: GateReason | null | undefined) =>
      reason === "answers-alike" || reason === "extreme-answers";
    const cells = this.#merged.columns.map((column, i) => {
      return { id: "", atoms: this.#merged.atomsOf(i), invited: column.n, priority: 0 };
    });
    this.#guarded = [
      ...candidates.filter(({ id }) => saysTooMuch(this.#reasons.get(id))),
      ...cells.filter((cell) => saysTooMuch(ownReason(system, cell, rules))),
    ];
  }

  /** @returns candidate id → reason, of the groups that are withheld */
  run(): ReadonlyMap<string, GateReason> {
    try {
      this.#letIn(this.#order);
      if (this.#takeOutNarrow()) this.#giveBack();
      this.#exchange();
      return this.#reasons;
    } finally {
      this.#audit?.dispose();
    }
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
      const gone = this.#lastOfNarrow();
      if (gone.size === 0) return any;
      any = true;
      for (const [group, sets] of gone) {
        this.#shown.delete(group);
        this.#narrowed.set(group, sets);
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
      if (this.#isWide(more, this.#narrowed.get(group))) this.#show(more);
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
      if (others.size <= this.#shown.size || !this.#isWide(others)) continue;
      this.#reasons.set(group.id, "follows-exactly");
      this.#show(others);
    }
  }

  #show(groups: Set<Candidate>): void {
    this.#shown = groups;
    for (const { id } of groups) this.#reasons.delete(id);
  }

  /** For each set that is known too closely: the group decided last of those that make it so. */
  #lastOfNarrow(): ReadonlyMap<Candidate, readonly SensitiveSet[]> {
    const gone = new Map<Candidate, SensitiveSet[]>();
    if (!this.#audit) return gone;
    const place = new Map(this.#order.map((group, i) => [candidateKey(group), i]));
    for (const { set, because } of this.#audit.narrow(this.#released(this.#shown))) {
      const involved = because.flatMap((id) => place.get(id) ?? []).map((i) => this.#order[i]);
      const already = involved.find((group) => gone.has(group));
      const last = already ?? involved.reduce<Candidate | null>((a, b) => later(a, b, this.#order), null);
      if (last) gone.set(last, [...(gone.get(last) ?? []), set]);
    }
    return gone;
  }

  /** Whether nothing is known too closely. */
  #isWide(shown: ReadonlySet<Candidate>, suspects: readonly SensitiveSet[] = []): boolean {
    return !this.#audit?.anyNarrow(this.#released(shown), suspects);
  }

  /** Earlier and shown rows without those that follow from the ones before; and what else follows from them. */
  #released(shown: ReadonlySet<Candidate>): Released {
    const gate = new ExactGate(this.#merged.columns, this.rules.threshold);
    const keys = [
      ...this.released.map((group, i) => [releasedKey(i), group] as const),
      ...this.#order
        .filter((group) => shown.has(group))
        .map((group) => [candidateKey(group), group] as const),
    ];
    const rows = keys.map(([id, group]) => [id, this.#merged.rowOf(group)] as const);
    const held = rows.flatMap(([id, row]) => (gate.log(row) ? [id] : []));
    const derived = derivedEquations(
      this.#merged.columns,
      rows.map(([, row]) => row),
    );
    return { held, derived: derived.map((columns) => columns.flatMap(this.#merged.atomsOf)) };
  }

  #gateWith(shown: ReadonlySet<Candidate>): ExactGate {
    const gate = new ExactGate(this.#merged.columns, this.rules.threshold);
    for (const group of this.released) gate.log(this.#merged.rowOf(group));
    for (const group of this.#order) if (shown.has(group)) gate.log(this.#merged.rowOf(group));
    gate.guard(this.#guarded.map((group) => this.#merged.rowOf(group)));
    return gate;
  }
}

const releasedKey = (index: number) => `released ${index}`;
const candidateKey = ({ id }: Candidate) => `candidate ${id}`;

function later(a: Candidate | null, b: Candidate, order: readonly Candidate[]): Candidate {
  return a && order.indexOf(a) > order.indexOf(b) ? a : b;
}

function peopleOf(system: AnswerSystem, group: Candidate): number {
  return [...weightsOf(system, group).keys()].reduce((sum, atom) => sum + system.atoms[atom].n, 0);
}
