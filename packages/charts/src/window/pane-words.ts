import { message, type Message, type Reaction, reactions } from "@vensterbank/core";
import { type Box, overlap } from "../scene/box";
import { type ChartText, textWidth } from "../scene/chart-text";
import { probabilityMessage } from "../scene/score";
import { type PaneProbabilities } from "./window-input";

/** The name of a reaction and its probability in a corner of its pane. */
export interface PaneWords {
  readonly reaction: Reaction;
  readonly name: string;
  readonly probability: string | null;
  readonly x: number;
  /** Baselines. */
  readonly nameY: number;
  readonly probabilityY: number;
  readonly anchor: "start" | "end";
  readonly nameSize: number;
  readonly probabilitySize: number;
  readonly box: Box;
}

export const reactionName = (reaction: Reaction): Message => message(`common.reaction.${reaction}`);

const outer: Record<Reaction, { right: boolean; bottom: boolean }> = {
  confused: { right: false, bottom: true },
  introvert: { right: false, bottom: false },
  extravert: { right: true, bottom: true },
  binding: { right: true, bottom: false },
};

/**
 * Writes each pane's name and probability in its outer corner, or in another corner of the same pane when marks stand
 * in the way. @param marks boxes that should stay uncovered @param size font size of the name, pixels
 */
export function paneWords(
  panes: Record<Reaction, Box>,
  probabilities: PaneProbabilities | null,
  marks: readonly Box[],
  size: number,
  text: ChartText,
): PaneWords[] {
  const probabilitySize = Math.round(size * 0.88);
  const inset = Math.round(size * 0.65);
  return reactions.map((reaction) => {
    const name = text.say(reactionName(reaction));
    const probability = probabilities === null ? null : text.say(probabilityMessage(probabilities[reaction]));
    const width = Math.max(
      textWidth(name, size),
      probability === null ? 0 : textWidth(probability, probabilitySize),
    );
    const height = size * 1.05 + (probability === null ? 0 : probabilitySize * 1.3);
    const pane = panes[reaction];
    const { right, bottom } = outer[reaction];
    const corners = [
      { right, bottom },
      { right: !right, bottom },
      { right, bottom: !bottom },
      { right: !right, bottom: !bottom },
    ].map((corner) => {
      const x = corner.right ? pane.x + pane.width - inset : pane.x + inset;
      const y = corner.bottom ? pane.y + pane.height - inset - height : pane.y + inset;
      const box = { x: corner.right ? x - width : x, y, width, height };
      return { ...corner, x, box, cost: marks.reduce((sum, mark) => sum + overlap(mark, box), 0) };
    });
    const best = corners.reduce((a, b) => (b.cost < a.cost - 1 ? b : a));
    return {
      reaction,
      name,
      probability,
      x: best.x,
      nameY: best.box.y + size * 0.82,
      probabilityY: best.box.y + size * 1.05 + probabilitySize * 1.02,
      anchor: best.right ? "end" : "start",
      nameSize: size,
      probabilitySize,
      box: best.box,
    } as const;
  });
}
