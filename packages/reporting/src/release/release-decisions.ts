import { type GateReason, gateReasons, spokenReason, type WithheldReason } from "@vensterbank/disclosure";
import { figureNames } from "@vensterbank/typology";
import { type LoggedRelease } from "./plan/logged-release";

/** Group → why a figure of it is withheld, in words that readers may know; undefined: it is shown. */
export interface Decision {
  get(groupKey: string): WithheldReason | undefined;
  /** True: withheld. */
  has(groupKey: string): boolean;
}

/** Everything that was decided about the figures of one wave. */
export interface ReleaseDecisions {
  of(figure: string): Decision;
  /** Whether standard deviations and intervals of the figure may be told of a group. */
  spreadOf(figure: string): (groupKey: string) => boolean;
}

/**
 * Reads a log of releases. What it does not know is withheld: a group without an entry for a figure shows nothing of
 * it, for the reason that the group as a whole is withheld if there is one.
 */
export function releaseDecisions(log: readonly LoggedRelease[]): ReleaseDecisions {
  const entries = new Map(log.map((entry) => [`${entry.figure}\n${entry.groupKey}`, entry]));
  const reasonOf = (figure: string, groupKey: string): WithheldReason | undefined => {
    const entry = entries.get(`${figure}\n${groupKey}`);
    if (entry === undefined) return "protects-another-group";
    return entry.shown ? undefined : spoken(entry.reason);
  };
  return {
    spreadOf: (figure) => (groupKey) =>
      entries.get(`${figureNames.spread(figure)}\n${groupKey}`)?.shown ?? false,
    of: (figure) => {
      const get = (groupKey: string) =>
        reasonOf(figureNames.answered, plainGroup(groupKey)) ?? reasonOf(figure, groupKey);
      return { get, has: (groupKey) => get(groupKey) !== undefined };
    },
  };
}

function spoken(reason: string | null): WithheldReason {
  const known = gateReasons.find((one): one is GateReason => one === reason);
  return known === undefined ? "protects-another-group" : spokenReason(known);
}

const plainGroup = (groupKey: string) => groupKey.replace(/ linked \S+$/, "");
