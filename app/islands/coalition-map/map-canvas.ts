import { sceneSteps } from "@vensterbank/charts";
import cytoscape from "cytoscape";
import { type CanvasScene, nodeElements } from "./map-elements";
import { nameMarks, sizeMarks, slowerGrowth, textMeasure } from "./map-labels";
import { type Motion, moveTo } from "./map-motion";
import { onThemeChange, readPalette } from "./map-palette";
import { mapStyle } from "./map-style";
import { createTieLayer } from "./tie-layer";

/** The live map over a drawn picture. It moves the picture along when it is zoomed or dragged. */
export interface MapCanvas {
  /** `moving`: as people and relations that come and go; otherwise at once. */
  show(scene: CanvasScene, moving: boolean): void;
  zoomBy(factor: number): void;
  fit(): void;
  /** Marks a node for who walks over the map by keyboard, and brings it into sight. */
  point(id: string | null): void;
  destroy(): void;
}

interface MapCanvasOptions {
  readonly container: HTMLElement;
  /** The drawn picture under the map. */
  readonly backdrop: SVGSVGElement;
  readonly scene: CanvasScene;
  readonly gently: () => boolean;
  readonly onTap: (id: string | null) => void;
  readonly onHover: (id: string | null) => void;
}

const deepest = 8;
const touches = ["touchstart", "touchmove", "touchend"] as const;

/** Cytoscape adds a style element of its own, which our policy refuses; where it finds this id, it does not try. */
function sparesStyleElement(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id) !== null) return;
  const mark = document.createElement("meta");
  mark.id = id;
  document.head.append(mark);
}

export function createMapCanvas(options: MapCanvasOptions): MapCanvas {
  const { container, backdrop, onTap, onHover } = options;
  sparesStyleElement();
  let scene = options.scene;
  const widthOf = textMeasure(getComputedStyle(container).fontFamily);
  let motion: Motion | null = null;
  let pointed: string | null = null;
  let hovered: string | null = null;
  /** Zoom that marks are sized for; null = they were just drawn at their full size. */
  let sized: number | null = null;
  const base = () => container.clientWidth / scene.picture.width;
  const cy = cytoscape({
    container,
    elements: nodeElements(scene),
    style: mapStyle(readPalette(container)),
    layout: { name: "preset", fit: false },
    zoom: base(),
    pan: { x: 0, y: 0 },
    minZoom: base(),
    maxZoom: base() * deepest,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    pixelRatio: Math.min(2, window.devicePixelRatio),
  });
  const layer = createTieLayer(container, readPalette(container));
  layer.show(scene);
  const sight = () => ({ zoom: cy.zoom(), pan: { ...cy.pan() }, slower: slowerGrowth(cy, base()) });
  const name = () => {
    const always = new Set([scene.focus, pointed, hovered].filter((id) => id !== null));
    nameMarks(cy, scene, always, widthOf);
  };
  /** Everything as sharp as it can be, once the view rests. */
  const settle = () => {
    layer.paint(sight());
    if (cy.zoom() !== sized) sizeMarks(cy, base());
    sized = cy.zoom();
    name();
  };
  const follow = () => {
    const { x, y } = cy.pan();
    layer.follow(sight());
    backdrop.style.transform = `translate(${x}px, ${y}px) scale(${cy.zoom() / base()})`;
    // At its smallest the whole map is in sight: a finger that moves over it means the page.
    const whole = cy.zoom() <= base() * 1.01;
    cy.userPanningEnabled(!whole);
    container.classList.toggle("whole", whole);
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  cy.on("viewport", () => {
    // Several events may come between two frames.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(follow);
    clearTimeout(resting);
    resting = setTimeout(settle, 160);
  });
  cy.on("tap", (event) => onTap(event.target === cy ? null : String(event.target.id())));
  cy.on("mouseover", "node", (event) => {
    hovered = String(event.target.id());
    onHover(hovered);
    name();
  });
  cy.on("mouseout", "node", () => {
    hovered = null;
    onHover(null);
    name();
  });
  const fit = () => {
    cy.minZoom(base());
    cy.maxZoom(base() * deepest);
    cy.viewport({ zoom: base(), pan: { x: 0, y: 0 } });
    follow();
  };
  const wheel = (event: WheelEvent) => {
    // A wheel without a key scrolls the page, unless the map fills the screen.
    if (!event.ctrlKey && !event.metaKey && document.fullscreenElement === null)
      event.stopImmediatePropagation();
  };
  // One finger on a map that is wholly in sight scrolls the page; a tap still comes through as a click of the mouse.
  const touch = (event: TouchEvent) => {
    const whole = cy.zoom() <= base() * 1.01;
    if (whole && event.touches.length < 2 && document.fullscreenElement === null)
      event.stopImmediatePropagation();
  };
  const surroundings = container.parentElement;
  surroundings?.addEventListener("wheel", wheel, { capture: true });
  for (const kind of touches) surroundings?.addEventListener(kind, touch, { capture: true, passive: true });
  const resized = new ResizeObserver(() => {
    cy.resize();
    fit();
    settle();
  });
  resized.observe(container);
  const stopTheme = onThemeChange(() => {
    const palette = readPalette(container);
    cy.style(mapStyle(palette));
    layer.recolour(palette);
  });
  follow();
  settle();

  return {
    show(next, moving) {
      const steps = sceneSteps(
        { nodes: scene.picture.nodes, ties: scene.ties },
        { nodes: next.picture.nodes, ties: next.ties },
      );
      motion?.finish();
      scene = next;
      const gently = moving && options.gently();
      const current = moveTo(cy, { steps, nodes: nodeElements(next) }, gently);
      motion = current;
      layer.reveal(!gently, gently);
      void current.done.then(() => {
        if (motion !== current || cy.destroyed()) return;
        sized = null;
        layer.show(next);
        settle();
        layer.reveal(true, gently);
      });
    },
    zoomBy(factor) {
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
      });
    },
    fit,
    point(id) {
      cy.nodes(".pointed").removeClass("pointed");
      pointed = id;
      if (id !== null) {
        const node = cy.getElementById(id);
        node.addClass("pointed");
        const { x, y } = node.renderedPosition();
        if (x < 0 || y < 0 || x > cy.width() || y > cy.height()) cy.center(node);
      }
      name();
    },
    destroy() {
      motion?.finish();
      clearTimeout(resting);
      cancelAnimationFrame(frame);
      resized.disconnect();
      stopTheme();
      surroundings?.removeEventListener("wheel", wheel, { capture: true });
      for (const kind of touches) surroundings?.removeEventListener(kind, touch, { capture: true });
      backdrop.style.transform = "";
      layer.destroy();
      cy.destroy();
    },
  };
}
