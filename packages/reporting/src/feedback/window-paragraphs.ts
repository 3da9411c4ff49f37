import { message, type Message, type Reaction, reactions } from "@vensterbank/core";
import { figureNames } from "@vensterbank/typology";
import { mixture } from "../findings/headline";
import { reactionName } from "../findings/words";
import { messageList } from "../progress/message-list";
import { organisationId } from "../release/group-id";
import { type ReleasedPosition, type ReleasedWaveResult } from "../release/released-wave-result";
import { type FeedbackFacts, type FeedbackParagraph, restsOn, say } from "./feedback-paragraph";

const position = restsOn(figureNames.position, organisationId);
const common = { section: "window", audience: "everybody" } as const;

/** A reaction that is at least this probable is not ruled out. */
const possible = 0.05;

/** Where the organisation stands, in words, with how sure that is. */
export function windowParagraphs(
  { organisation }: ReleasedWaveResult,
  { organisation: name }: FeedbackFacts,
): FeedbackParagraph[] {
  const nothing = (why: string): FeedbackParagraph[] => [
    { ...common, id: "window", restsOn: [], sentences: [say(`window.${why}`, { name })] },
  ];
  if (!organisation.shown) return nothing(held(organisation.reason) ? "held" : "withheld");
  const seen = organisation.position;
  if (!seen.shown) return nothing(held(seen.reason) ? "held" : "incomplete");
  const told = tellLabel(seen, name);
  const mixed = mixture(organisation);
  const paragraphs: FeedbackParagraph[] = [
    { ...common, id: "window", restsOn: [position], sentences: told.sentences },
  ];
  if (told.named.length > 0)
    paragraphs.push({
      ...common,
      id: "window.means",
      restsOn: [position],
      sentences: told.named.map((reaction) => say(`means.${reaction}`)),
    });
  if (mixed)
    paragraphs.push({
      ...common,
      id: "window.mixture",
      restsOn: [position],
      sentences: [say(mixed.key.endsWith("divided") ? "mixture.divided" : "mixture.hybrid", { name })],
    });
  return paragraphs;
}

const held = (reason: string) => reason === "protects-another-group";

/** The label in sentences, and the reactions that these name. */
function tellLabel(
  { label, quadrants }: ReleasedPosition,
  name: string,
): { readonly sentences: Message[]; readonly named: readonly Reaction[] } {
  switch (label.kind) {
    case "clearly":
    case "leaning": {
      const [first] = label.reactions;
      const others = reactions.filter(
        (reaction) => reaction !== first && quadrants !== null && quadrants[reaction] >= possible,
      );
      const said = say(`window.${label.kind}`, { name, reaction: reactionName(first) });
      const beside = label.kind === "clearly" ? "little" : "doubt";
      return { sentences: [said, ...doubt(beside, others)], named: [first, ...others] };
    }
    case "between":
    case "undetermined": {
      const [first, second] = label.reactions;
      const both = { name, first: reactionName(first), second: reactionName(second) };
      return { sentences: [say(`window.${label.kind}`, both)], named: label.reactions };
    }
    case "low-on-both":
      return { sentences: [say(`window.low-on-both.${label.certainty}`, { name })], named: [] };
    case "none":
      return {
        sentences: [say("window.none", { name, reason: message(`results.reason.${label.reason}`) })],
        named: [],
      };
  }
}

function doubt(kind: "little" | "doubt", others: readonly Reaction[]): Message[] {
  if (others.length === 0) return [];
  return [say(`window.${kind}`, { count: others.length, reactions: messageList(others.map(reactionName)) })];
}
