import { type LineLook } from "@vensterbank/charts";

/** What of the map is in sight: pixels of the picture times `zoom`, moved by `pan`, are pixels of the screen. */
export interface Viewport {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  /** Marks and lines are drawn this much finer than they would grow. */
  readonly slower: number;
}

/** One canvas over a container, drawn for one view and moved along with others. */
export interface Sheet {
  /** The view that it was drawn for; null = empty. */
  view(): Viewport | null;
  /** Wipes it. @param wide draw beyond the edges as well, so that there is something to move into sight */
  begin(view: Viewport, wide: boolean): void;
  stroke(path: Path2D, look: LineLook, colour: string): void;
  moveTo(view: Viewport): void;
  reveal(visible: boolean): void;
  fade(visible: boolean, gently: boolean): void;
  remove(): void;
}

/** Drawn beyond each edge, as share of the size. */
const beyond = 0.2;

export function createSheet(container: HTMLElement): Sheet {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  Object.assign(canvas.style, { position: "absolute", transformOrigin: "0 0", pointerEvents: "none" });
  container.prepend(canvas);
  const drawing = canvas.getContext("2d");
  let drawn: Viewport | null = null;
  let margin = { x: 0, y: 0 };

  /** A canvas that gets another size forgets everything, so it only does when it has to. */
  const resize = (wide: boolean, sharp: number) => {
    const share = wide ? beyond : 0;
    margin = { x: container.clientWidth * share, y: container.clientHeight * share };
    const width = Math.round((container.clientWidth + 2 * margin.x) * sharp);
    const height = Math.round((container.clientHeight + 2 * margin.y) * sharp);
    if (canvas.width === width && canvas.height === height) return;
    Object.assign(canvas, { width, height });
    Object.assign(canvas.style, {
      left: `${-margin.x}px`,
      top: `${-margin.y}px`,
      width: `${width / sharp}px`,
      height: `${height / sharp}px`,
    });
  };
  return {
    view: () => drawn,
    begin(view, wide) {
      if (drawing === null) return;
      const sharp = Math.min(2, window.devicePixelRatio);
      resize(wide, sharp);
      drawing.setTransform(1, 0, 0, 1, 0, 0);
      drawing.clearRect(0, 0, canvas.width, canvas.height);
      const scale = view.zoom * sharp;
      const x = (view.pan.x + margin.x) * sharp;
      const y = (view.pan.y + margin.y) * sharp;
      drawing.setTransform(scale, 0, 0, scale, x, y);
      canvas.style.transform = "";
      drawn = view;
    },
    stroke(path, { width, dash, round, opacity }, colour) {
      if (drawing === null || drawn === null) return;
      const { slower } = drawn;
      drawing.strokeStyle = colour;
      drawing.globalAlpha = opacity;
      drawing.lineWidth = width / slower;
      drawing.lineCap = round ? "round" : "butt";
      drawing.setLineDash((dash ?? []).map((part) => part / slower));
      drawing.stroke(path);
    },
    moveTo(view) {
      if (drawn === null) return;
      const grown = view.zoom / drawn.zoom;
      // Where the corner of the drawing comes to lie, seen from where it lies untouched.
      const x = view.pan.x - (drawn.pan.x + margin.x) * grown + margin.x;
      const y = view.pan.y - (drawn.pan.y + margin.y) * grown + margin.y;
      canvas.style.transform = `translate(${x}px, ${y}px) scale(${grown})`;
    },
    reveal(visible) {
      canvas.style.visibility = visible ? "" : "hidden";
    },
    fade(visible, gently) {
      canvas.style.transition = gently ? "opacity 300ms" : "";
      canvas.style.opacity = visible ? "1" : "0";
    },
    remove() {
      canvas.remove();
    },
  };
}
