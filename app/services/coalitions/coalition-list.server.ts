import { type Label } from "@vensterbank/charts";
import { message, type NameLevel, type RespondentRole, type TieLevel } from "@vensterbank/core";
import {
  type Coalition,
  type CoalitionsResult,
  type Measure,
  type NetworkResult,
  type WithheldReason,
} from "@vensterbank/network";

export type CoalitionNames = ReadonlyMap<string, string>;

/** A coalition as a reader sees it; its members are those on the map that carry its number. */
export interface CoalitionLine {
  readonly number: number;
  readonly label: Label;
  /** The name that people gave it; null = it goes by its number. */
  readonly given: string | null;
  /** How many people and partners. */
  readonly size: number;
  /** Null where roles are not shown. */
  readonly roles: readonly { readonly role: RespondentRole; readonly count: number }[] | null;
  readonly density: Measure;
  readonly openness: Measure;
  readonly stability: number;
  readonly change: Coalition["change"];
}

export interface CoalitionsSection {
  readonly verdict: CoalitionsResult["verdict"];
  readonly reason: WithheldReason | null;
  readonly modularity: Measure;
  readonly ambiguity: number | null;
  readonly restarts: number;
  readonly list: readonly CoalitionLine[];
  /** Coalitions too small to be told of. */
  readonly leftOut: number;
}

interface Shown {
  readonly view: NameLevel;
  readonly level: TieLevel | "combined";
  readonly names: CoalitionNames;
  readonly threshold: number;
}

export function coalitionsSection(result: CoalitionsResult, shown: Shown): CoalitionsSection {
  const { view, threshold } = shown;
  const large = ({ members }: Coalition) => view !== "groups" || members.length >= threshold;
  const list = result.list.filter(large);
  return {
    verdict: result.verdict,
    reason: result.reason,
    modularity: result.modularity,
    ambiguity: result.ambiguity,
    restarts: result.restarts,
    list: list.map((one) => ({
      number: one.number,
      label: coalitionLabel(one.number, shown),
      given: shown.names.get(coalitionKey(one.number, shown.level)) ?? null,
      size: one.members.length,
      roles: view === "groups" ? null : one.roles,
      density: one.density,
      openness: one.openness,
      stability: one.stability,
      change: one.change,
    })),
    leftOut: result.list.length - list.length,
  };
}

/** Coalitions are numbered apart at every level; `c3` is the third of all levels together, `case.c3` of cases. */
export function coalitionKey(number: number, level: TieLevel | "combined"): string {
  return level === "combined" ? `c${number}` : `${level}.c${number}`;
}

/** The name that people gave to a coalition, else its number. */
export function coalitionLabel(number: number, { names, level }: Pick<Shown, "names" | "level">): Label {
  return names.get(coalitionKey(number, level)) ?? message("coalitions.name", { number });
}

/** Labels by number for every coalition that exists in one of the waves, so that a number keeps its hue. */
export function coalitionLabels(
  results: readonly NetworkResult[],
  named: Pick<Shown, "names" | "level">,
): readonly Label[] {
  const numbers = results.flatMap(
    ({ scopes }) => scopes[named.level]?.coalitions.list.map(({ number }) => number) ?? [],
  );
  return Array.from({ length: Math.max(0, ...numbers) }, (_, i) => coalitionLabel(i + 1, named));
}
