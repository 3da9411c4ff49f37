import { message, type Message } from "@vensterbank/core";
import { axes, type Axis, type ReactionLabel } from "@vensterbank/typology";
import { type Released, type Withheld } from "../release/released";
import { type GroupFigures, type ReleasedPosition } from "../release/released-wave-result";
import { points, pointsApart, probability, reactionName, reasonText, share } from "./words";

/** The finding in one sentence. @param name of the organisation or group */
export function headline(name: string, figures: Released<GroupFigures>): Message {
  if (!figures.shown) return withheldSentence(name, figures);
  // Enough people answered, but not enough of them on both sides.
  if (!figures.position.shown && figures.position.reason === "too-few-answers")
    return message("results.headline.incomplete", { name });
  if (!figures.position.shown) return withheldSentence(name, figures.position);
  return sentence(name, figures.position.label);
}

function withheldSentence(name: string, { reason }: Withheld): Message {
  return message(`results.headline.${reason === "protects-another-group" ? "held" : "withheld"}`, { name });
}

function sentence(name: string, label: ReactionLabel): Message {
  switch (label.kind) {
    case "clearly":
    case "leaning":
      return message(`results.headline.${label.kind}`, { name, reaction: reactionName(label.reactions[0]) });
    case "low-on-both":
      return message(`results.headline.low-on-both.${label.certainty}`, { name });
    case "between":
    case "undetermined": {
      const [first, second] = label.reactions;
      return message(`results.headline.${label.kind}`, {
        name,
        first: reactionName(first),
        second: reactionName(second),
      });
    }
    case "none":
      return message("results.headline.none", { name, reason: reasonText(label.reason) });
  }
}

/** How sure the headline is, in words with its probability. */
export function certainty({ label, closeToTheLine }: ReleasedPosition): Message[] {
  if (label.kind === "none") return [];
  const said =
    label.kind === "low-on-both"
      ? message("results.certainty.low-on-both", { percent: probability(label.probability) })
      : message(`results.certainty.${label.kind}`, {
          percent: probability(label.probability),
          reaction: reactionName(label.reactions[0]),
        });
  return closeToTheLine ? [said, message("results.certainty.close")] : [said];
}

/**
 * What has to be said in the same breath as the headline, wherever it stands: the tipping point when fewer than 60 %
 * took part, and that the position is close to a line. Empty when the headline can stand alone.
 */
export function provisos(figures: Released<GroupFigures>): Message[] {
  if (!figures.shown || !figures.position.shown) return [];
  const { guidance, position } = figures;
  const tipping = guidance === "tipping-point-in-headline" ? tippingPoint(position) : null;
  const close =
    position.closeToTheLine && position.label.kind !== "none" ? message("results.certainty.close") : null;
  return [tipping, close].filter((said) => said !== null);
}

/** How many were asked and answered, and what that allows. */
export function response({ answered, invited, guidance }: GroupFigures): Message[] {
  const said = message("results.response", {
    answered,
    invited,
    percent: share(invited === 0 ? 0 : answered / invited),
  });
  return guidance === "type" ? [said] : [said, message(`results.response.${guidance}`)];
}

/** Answers can be that high or low. */
const onScale = (score: number) => score >= 1 && score <= 5;

/** What those who did not answer would have to score for another reading: the axis that turns over first. */
export function tippingPoint({ tipping, label, mean }: ReleasedPosition): Message | null {
  if (label.kind === "none") return null;
  const known = axes.flatMap((axis): { axis: Axis; delta: number; size: number }[] => {
    const { delta, sdUnits } = tipping[axis];
    return delta === null ? [] : [{ axis, delta, size: Math.abs(sdUnits ?? delta) }];
  });
  if (known.length === 0) return null;
  const possible = known.filter(({ axis, delta }) => onScale((mean[axis] ?? 0) + delta));
  if (possible.length === 0) return message("results.tipping.never");
  const first = possible.reduce((a, b) => (b.size < a.size ? b : a));
  const side = first.delta < 0 ? "lower" : "higher";
  const key = tipping[first.axis].fragile ? "fragile" : "firm";
  return message(`results.tipping.${side}.${key}`, {
    axis: message(`common.axis.${first.axis}`),
    points: Math.abs(pointsApart(first.delta)),
  });
}

/** Whether people stand between reactions, or are divided over them; null when neither can be said. */
export function mixture(figures: GroupFigures): Message | null {
  const { mixedness } = figures;
  if (!mixedness?.shown) return null;
  if (mixedness.divided) return message("results.mixture.divided");
  return mixedness.hybrid ? message("results.mixture.hybrid") : null;
}

/** Of the scale 1-5. */
const middle = 3;

/** The marker beside the axes. */
export function confusion({ confusion: marker }: GroupFigures): Message | null {
  if (!marker.shown || marker.little === null || marker.interval95 === null) return null;
  const [low, high] = marker.interval95;
  const level = high < middle ? "little" : low > middle ? "much" : "middle";
  return message(`results.confusion.${level}`, { points: points(marker.mean) });
}
