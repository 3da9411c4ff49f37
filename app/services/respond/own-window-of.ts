import { ownPosition, type ResponseAnswers } from "@vensterbank/instrument";
import { type Questioned } from "./questionnaire.server";
import { type OwnWindowValues } from "./own-window-seal.server";

/** Where somebody's answers put the organisation; null for a partner, who is not asked enough to draw a place. */
export function ownWindowOf(
  { side, instrument, frozen }: Pick<Questioned, "side" | "instrument" | "frozen">,
  answers: ResponseAnswers,
): OwnWindowValues | null {
  if (side === "partner") return null;
  const { internal, external } = ownPosition(instrument, answers);
  return { internal: internal.mean, external: external.mean, cut: frozen.settings.cut };
}
