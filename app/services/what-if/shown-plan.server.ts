import { type NameLevel, type UnitNode } from "@vensterbank/core";
import { type WhatIfPlan, type WhatIfStep } from "@vensterbank/network";
import { blockWords } from "./shown-blocks.server";
import { type ShownPlan, type ShownStep } from "./what-if-page.server";

interface PlanReader {
  readonly view: NameLevel;
  readonly tree: readonly UnitNode[];
  /** Figures of single people and of who holds parts together may be shown. */
  readonly people: boolean;
  /** Whether what crosses teams, and what crosses the border, may be told of the whole. */
  readonly across: { readonly units: boolean; readonly border: boolean };
  /** From id to name; null when people are not named. */
  readonly nameOf: ((id: string) => string) | null;
}

const shownBlockPairs = 8;
const untold = { before: null, after: null } as const;

/** A plan as far as a reader may see it: who sees groups only gets no figure that hangs on one person. */
export function shownPlan(plan: WhatIfPlan, reader: PlanReader): ShownPlan {
  const fine = reader.view !== "groups";
  return {
    blocks: plan.blocks,
    coverageBefore: rounded(plan.coverageBefore, fine),
    coverageAfter: rounded(plan.coverageAfter, fine),
    range: fine ? plan.range : null,
    steps: plan.steps.map((step) => shownStep(step, fine, reader)),
    sideEffects: {
      eiUnit: reader.across.units ? plan.sideEffects.eiUnit : untold,
      eiBorder: reader.across.border ? plan.sideEffects.eiBorder : untold,
      cutPoints: fine && reader.people ? plan.sideEffects.cutPoints : null,
    },
  };
}

/** Whole percents where the gain of a single relation may not be read off. */
export function rounded(value: number, fine: boolean): number {
  return fine ? value : Math.round(value * 100) / 100;
}

function shownStep(step: WhatIfStep, fine: boolean, { tree, nameOf }: PlanReader): ShownStep {
  const { shown, isFirst } = blockWords(tree);
  const [one, other] = isFirst(step.from.block, step.to.block) ? [step.from, step.to] : [step.to, step.from];
  const turned = one !== step.from;
  const pair = (from: string, to: string): readonly [string, string] => {
    const names = [nameOf?.(from) ?? "", nameOf?.(to) ?? ""] as const;
    return turned ? [names[1], names[0]] : names;
  };
  return {
    one: shown(one.block),
    other: shown(other.block),
    people: nameOf === null ? null : pair(step.from.id, step.to.id),
    gain: fine ? step.gain : null,
    range: fine ? step.range : null,
    alternatives: fine ? step.alternatives : null,
    otherBlocks: step.otherBlocks.slice(0, shownBlockPairs).map(({ a, b }) => {
      const [first, second] = isFirst(a, b) ? [a, b] : [b, a];
      return { one: shown(first), other: shown(second) };
    }),
    otherBlockPairs: step.otherBlockPairs,
    otherPeople: nameOf === null ? [] : step.sameBlocks.map(({ from, to }) => pair(from, to)),
  };
}
