import { message, type Message } from "@vensterbank/core";
import { quadrantProbabilities, type ReactionLabel, reactionLabel } from "@vensterbank/typology";
import { reactionPhrase } from "../progress/reaction-phrase";
import { type ReleasedPosition } from "../release/released-wave-result";
import { points } from "./words";

/** How far the line is moved to either side, scale points (methods 2.2). */
const step = 0.25;

export interface CutReading {
  /** Where the line lies, 0-100. */
  readonly cut: number;
  readonly reaction: Message;
  /** The line as it is. */
  readonly own: boolean;
}

/**
 * What the outcome would be called if the line lay a little lower or higher, from the position as it is shown. Null when
 * no reaction may be named. @param cut scale points
 */
export function cutReadings(position: ReleasedPosition, cut: number): readonly CutReading[] | null {
  const { label, mean, se, correlation, degreesOfFreedom } = position;
  if (label.kind === "none") return null;
  const { internal, external } = mean;
  if (internal === null || external === null || !se.internal || !se.external) return null;
  const errors = { internal: se.internal, external: se.external };
  return [cut - step, cut, cut + step].map((at) => {
    const own = at === cut;
    const there = own
      ? label
      : spokenAs(
          label,
          reactionLabel(
            quadrantProbabilities(
              { internal, external },
              errors,
              correlation ?? 0,
              at,
              degreesOfFreedom ?? undefined,
            ),
          ),
        );
    return { cut: points(at), reaction: reactionPhrase(there), own };
  });
}

/** Low on both with little confusion stays called so: where the line lies does not change how confused people are. */
function spokenAs(chosen: ReactionLabel, label: ReactionLabel): ReactionLabel {
  if (chosen.kind !== "low-on-both" || (label.kind !== "clearly" && label.kind !== "leaning")) return label;
  if (label.reactions[0] !== "confused") return label;
  return { kind: "low-on-both", certainty: label.kind, probability: label.probability };
}

/** Whether the outcome hangs on where the line lies. */
export function cutWords({ closeToTheLine, label }: ReleasedPosition): Message {
  if (label.kind === "none") return message("results.line.none");
  return message(closeToTheLine ? "results.line.close" : "results.line.firm");
}
