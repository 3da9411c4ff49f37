import { type ReactionLabel } from "@vensterbank/typology";
import { type Released } from "./released";
import { type ReleasedConfusion, type ReleasedPosition } from "./released-wave-result";

/**
 * A position without what its label says of the confusion marker, where that is withheld: "low on both, yet little
 * confusion" tells on which side of the middle those few are. The label is then the one of a marker that is not known.
 */
export function besideConfusion(
  position: Released<ReleasedPosition>,
  confusion: ReleasedConfusion,
): Released<ReleasedPosition> {
  if (!position.shown || confusion.shown) return position;
  return { ...position, label: ofUnknownConfusion(position.label) };
}

function ofUnknownConfusion(label: ReactionLabel): ReactionLabel {
  if (label.kind !== "low-on-both") return label;
  return { kind: label.certainty, reactions: ["confused"], probability: label.probability };
}
