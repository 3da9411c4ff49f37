import { type GroupForecast } from "./forecast-groups.server";

/** Groups of fewer people are never named: who is meant would be a few people at a glance. */
export const fewestToName = 10;
const mostNamed = 3;

/** A group that is worth a word, and why. */
export interface Advised extends Pick<GroupForecast, "group" | "share" | "end" | "missing"> {
  readonly why: "behind" | "needs-more";
}

export interface Advice {
  /** Furthest behind first. */
  readonly groups: readonly Advised[];
  /** What helps everybody. */
  readonly reminder: "plan" | "planned" | "none-left";
  /** Nothing is wanting: enough answered everywhere that is told. */
  readonly fine: boolean;
}

interface Circumstances {
  /** Rounded share of everybody inside; null when it is not told. */
  readonly inside: number | null;
  readonly reminders: { readonly planned: number; readonly possible: number };
}

/** Well below the others: two tenths. */
const gap = 0.2;

/** Whom to ask for more time, among groups that are told: never persons, never small groups. */
export function advise(groups: readonly GroupForecast[], { inside, reminders }: Circumstances): Advice {
  const found = groups.flatMap((one): Advised[] => {
    const { group, share, end, missing, invited, now } = one;
    if (invited < fewestToName || share === null) return [];
    const behind = inside !== null && share <= inside - gap + 1e-9;
    const needs = missing !== null && missing > 0 && now !== "reaction" && one.atPace !== "reaction";
    if (!behind && !needs) return [];
    return [{ group, share, end, missing, why: behind ? "behind" : "needs-more" }];
  });
  const named = found.sort(
    (a, b) => (a.share ?? 0) - (b.share ?? 0) || Number(b.why === "behind") - Number(a.why === "behind"),
  );
  return {
    groups: named.slice(0, mostNamed),
    reminder: reminders.planned > 0 ? "planned" : reminders.possible > 0 ? "plan" : "none-left",
    fine: named.length === 0 && inside !== null && inside >= 0.6,
  };
}
