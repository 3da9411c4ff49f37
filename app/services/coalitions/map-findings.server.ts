import { type Message, message } from "@vensterbank/core";
import { type ScopeResult } from "@vensterbank/network";
import { type ComparisonSection } from "./coalitions-page.server";

const percent = (share: number) => Math.round(share * 100);

/** What the map of one wave says, in sentences: can coalitions be told, and how much crosses the border. */
export function mapFindings({ coalitions, border, whole, counts }: ScopeResult): Message[] {
  // Without partners on the list nothing could cross: that is no finding.
  const across = counts.partners === 0 ? null : border.shareOfPairs.value;
  const { value: confirmed } = whole.reciprocityPairs;
  return [
    coalitions.verdict === "detectable"
      ? message("coalitions.finding.found", { count: coalitions.list.length })
      : coalitions.verdict === "none"
        ? message("coalitions.finding.none")
        : message("coalitions.finding.untested"),
    ...(across === null ? [] : [message("coalitions.finding.border", { percent: percent(across) })]),
    ...(confirmed === null ? [] : [message("coalitions.finding.confirmed", { percent: percent(confirmed) })]),
  ];
}

/** What changed between two waves, in sentences. */
export function changeFindings({ from, joined, left, turnover, reason }: ComparisonSection): Message[] {
  const people = message("coalitions.finding.people", { joined, left });
  const stayed = turnover?.jaccard.value ?? null;
  if (turnover === null || stayed === null) {
    const why = message(`coalitions.reason.${reason ?? turnover?.jaccard.reason ?? "no-observed-pairs"}`);
    return [message("coalitions.finding.noTurnover", { from: from.title, reason: why }), people];
  }
  return [
    message("coalitions.finding.turnover", {
      from: from.title,
      percent: percent(stayed),
      begun: turnover.begun,
      ended: turnover.ended,
    }),
    people,
  ];
}
