import { type LineLook, muted, tieLooks, tieStrokes } from "@vensterbank/charts";
import { type CanvasScene } from "./map-elements";
import { type MapPalette } from "./map-palette";
import { createSheet, type Sheet, type Viewport } from "./tie-sheet";

/**
 * Relations on a canvas of their own, under the marks. A graph library would keep an object for each and style it at
 * every step; sixteen thousand lines are a few paths here. Nobody points at a line, so nothing else is needed.
 */
export interface TieLayer {
  show(scene: CanvasScene): void;
  recolour(palette: MapPalette): void;
  /** Draws everything for this view. */
  paint(view: Viewport): void;
  /** While the view moves: a small network is drawn anew, of a large one the drawing is moved along. */
  follow(view: Viewport): void;
  /** @param visible false while people are on their way to other places */
  reveal(visible: boolean, gently: boolean): void;
  destroy(): void;
}

/** So many lines of one look as can be drawn within a frame. */
interface Batch {
  readonly path: Path2D;
  readonly looks: readonly LineLook[];
}

/** With more relations than this, drawing takes longer than a frame on a machine without a graphics processor. */
const drawnAtOnce = 2500;
const linesInBatch = 1200;

export function createTieLayer(container: HTMLElement, colours: MapPalette): TieLayer {
  // Two, so that the one is seen while the other is drawn; the second only serves large networks.
  let seen = createSheet(container);
  let next: Sheet | null = null;
  let palette = colours;
  let batches: readonly Batch[] = [];
  let large = false;
  let waiting = 0;

  const draw = (sheet: Sheet, { path, looks }: Batch) => {
    for (const look of looks) sheet.stroke(path, look, palette[look.ink]);
  };
  const swap = (drawn: Sheet) => {
    drawn.reveal(true);
    seen.reveal(false);
    next = seen;
    seen = drawn;
  };
  /** A batch a frame; when the view moves meanwhile, it begins anew once that rests. */
  const drawInTurns = (sheet: Sheet, turn: number) => {
    if (turn >= batches.length) {
      swap(sheet);
      return;
    }
    draw(sheet, batches[turn]);
    waiting = requestAnimationFrame(() => drawInTurns(sheet, turn + 1));
  };
  const paint = (view: Viewport) => {
    cancelAnimationFrame(waiting);
    if (!large) {
      seen.begin(view, false);
      for (const batch of batches) draw(seen, batch);
      return;
    }
    next ??= createSheet(container);
    next.reveal(false);
    next.begin(view, true);
    drawInTurns(next, 0);
  };
  return {
    show({ picture, ties }) {
      const at = new Map(picture.nodes.map((node) => [node.id, node]));
      large = ties.length > drawnAtOnce;
      batches = tieStrokes(ties, at, 1).flatMap((stroke) => {
        const own = tieLooks(stroke, picture.opacity, picture.lineScale);
        const looks = stroke.muted ? muted(own) : own;
        return partsOf(stroke.path).map((path) => ({ path: new Path2D(path), looks }));
      });
    },
    recolour(changed) {
      palette = changed;
      const view = seen.view();
      if (view !== null) paint(view);
    },
    paint,
    follow(view) {
      cancelAnimationFrame(waiting);
      if (large && seen.view() !== null) seen.moveTo(view);
      else paint(view);
    },
    reveal(visible, gently) {
      for (const sheet of [seen, next]) sheet?.fade(visible, gently);
    },
    destroy() {
      cancelAnimationFrame(waiting);
      seen.remove();
      next?.remove();
    },
  };
}

/** A path of many lines in several of fewer. */
function partsOf(path: string): string[] {
  const lines = path.split("M").slice(1);
  return Array.from(
    { length: Math.ceil(lines.length / linesInBatch) },
    (_, i) => `M${lines.slice(i * linesInBatch, (i + 1) * linesInBatch).join("M")}`,
  );
}
