import { message, type Message } from "@vensterbank/core";
import { type Coverage } from "@vensterbank/network";

/** How many told about their relations, partners only where there are any. */
export function coverageSentence({ people, partners }: Pick<Coverage, "people" | "partners">): Message {
  const inside = {
    answered: people.answered,
    present: people.present,
    percent: Math.round((people.share ?? 0) * 100),
  };
  if (partners.present === 0) return message("coalitions.coverage.inside", inside);
  return message("coalitions.coverage", {
    ...inside,
    partnersAnswered: partners.answered,
    partners: partners.present,
  });
}
