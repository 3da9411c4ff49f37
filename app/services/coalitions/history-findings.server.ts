import { type Message, message } from "@vensterbank/core";
import { type HistoryStep } from "./history-steps.server";

/** What the newest step says, in a few sentences: coalitions, relations, people. Null: there is no second wave yet. */
export function historyFindings(step: HistoryStep | null): readonly Message[] {
  if (step === null) return [message("coalitions.history.one")];
  const { from, turnover, reason, moves } = step;
  const kept = turnover?.jaccard.value ?? null;
  return [
    ...coalitionFindings(step),
    turnover === null || kept === null
      ? message("coalitions.finding.noTurnover", {
          from: from.title,
          reason: message(`coalitions.reason.${reason ?? turnover?.jaccard.reason ?? "no-observed-pairs"}`),
        })
      : message("coalitions.history.turnover", {
          percent: Math.round(kept * 100),
          begun: turnover.begun,
          ended: turnover.ended,
        }),
    message("coalitions.history.people", {
      joined: moves.people.joined,
      left: moves.people.left,
      partnersJoined: moves.partners.joined,
      partnersLeft: moves.partners.left,
    }),
  ];
}

function coalitionFindings({ coalitions }: HistoryStep): Message[] {
  if (!coalitions.comparable) return [coalitions.why];
  const events = coalitions.steps.filter(({ event }) => event !== "continue");
  if (events.length === 0) return [message("coalitions.history.same", { count: coalitions.steps.length })];
  return events.flatMap(({ words }) =>
    words.filter(({ key }) => key !== "coalitions.event.continue.counted"),
  );
}
