import { type Message, message } from "@vensterbank/core";

/** What a paragraph rests on, in words and each once. @param ids as the log of releases names figures */
export function figureWords(ids: readonly string[]): Message[] {
  return [...new Set(ids.map(wordOf))].map((word) => message(`feedback.seen.${word}`));
}

function wordOf(id: string): string {
  const [figure, group = ""] = id.split(" of ");
  if (figure === "response" || figure === "partners" || figure === "answered") return figure;
  if (figure === "facets") return "teams";
  if (figure.startsWith("topic ")) return "topics";
  if (figure.startsWith("portrait ")) return "portraits";
  return group.startsWith("role ") ? "layers" : "position.organisation";
}
