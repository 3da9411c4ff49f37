import { type Box } from "./box";
import { fitText, textWidth } from "./chart-text";
import { type LabelRequest, placeLabels, type PlacedLabel } from "./place-labels";

/**
 * As `placeLabels`, and what found no place is tried again shorter: up to its first comma or bracket, then cut to
 * `letters` of middling width with an ellipsis sign.
 */
export function placeShortened(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  frame: Box,
  letters: number,
): (PlacedLabel | null)[] {
  const placed = placeLabels(requests, obstacles, frame);
  const missing = placed.flatMap((one, i) => {
    const shorter = one === null ? shortened(requests[i], letters) : null;
    return shorter === null ? [] : [{ i, shorter }];
  });
  if (missing.length === 0) return placed;
  const marks = requests.map(({ x, y, radius }): Box => ({
    x: x - radius,
    y: y - radius,
    width: radius * 2,
    height: radius * 2,
  }));
  const taken = placed.flatMap((one) => (one === null ? [] : [one.box]));
  const second = placeLabels(
    missing.map(({ shorter }) => shorter),
    [...obstacles, ...marks, ...taken],
    frame,
  );
  missing.forEach(({ i }, turn) => {
    placed[i] = second[turn];
  });
  return placed;
}

/** Null when there is nothing to leave out. */
function shortened(request: LabelRequest, letters: number): LabelRequest | null {
  const { text, fontSize, width } = request;
  const short = fitText(text.split(/[,(]/)[0].trim(), fontSize, letters * fontSize * 0.5);
  if (short === text || short === "") return null;
  // A width that was measured shrinks as the estimate does.
  const share = textWidth(short, fontSize) / Math.max(1e-6, textWidth(text, fontSize));
  return { ...request, text: short, ...(width === undefined ? {} : { width: width * share }) };
}
