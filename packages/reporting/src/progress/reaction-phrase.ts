import { message, type Message } from "@vensterbank/core";
import { type ReactionLabel } from "@vensterbank/typology";
import { reactionName } from "../findings/words";

/** The reaction of a position in a few words: "clearly introvert", "between binding and introvert". */
export function reactionPhrase(label: ReactionLabel): Message {
  switch (label.kind) {
    case "clearly":
    case "leaning":
      return message(`progress.reaction.${label.kind}`, { reaction: reactionName(label.reactions[0]) });
    case "low-on-both":
      return message(`progress.reaction.low-on-both.${label.certainty}`);
    case "between": {
      const [first, second] = label.reactions;
      return message("progress.reaction.between", {
        first: reactionName(first),
        second: reactionName(second),
      });
    }
    case "undetermined":
    case "none":
      return message(`progress.reaction.${label.kind}`);
  }
}
