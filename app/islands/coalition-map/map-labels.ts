import { type Box, type LabelRequest, placeShortened } from "@vensterbank/charts";
import type { Core, NodeCollection, NodeSingular } from "cytoscape";
import { type CanvasScene, rimWidth } from "./map-elements";

/** Width in pixels of a line of text at a font size. */
export type TextMeasure = (text: string, fontSize: number) => number;

/** Measures in the font of the page, each line once. */
export function textMeasure(fontFamily: string): TextMeasure {
  const drawing = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, fontSize) => {
    const key = `${fontSize} ${text}`;
    const found = known.get(key);
    if (found !== undefined || drawing === null) return found ?? 0;
    drawing.font = `${fontSize}px ${fontFamily}`;
    const width = drawing.measureText(text).width + 1;
    known.set(key, width);
    return width;
  };
}

/** Labels that are tried at one moment; more would not find room on any screen. */
const mostTried = 140;
/** Pixels on screen, on a page and on a phone. */
const fontSizes = { page: 12, phone: 10.5 };

/**
 * Gives names to as many marks in sight as fit without touching each other, the most important first; asked again when
 * the view has moved. `always` are named whatever the cost.
 */
export function nameMarks(
  cy: Core,
  scene: CanvasScene,
  always: ReadonlySet<string>,
  widthOf: TextMeasure,
): void {
  const zoom = cy.zoom();
  const width = cy.width();
  const height = cy.height();
  const fontSize = width < 560 ? fontSizes.phone : fontSizes.page;
  const inSight = cy.nodes().filter((node) => {
    const { x, y } = node.renderedPosition();
    return x >= 0 && y >= 0 && x <= width && y <= height;
  });
  const asks = listOf(inSight).filter((node) => asksForName(node, always));
  const weight = (node: NodeSingular) =>
    (always.has(node.id()) ? 10 : 0) +
    (node.data("role") === "partner" ? 2 : 0) +
    (scene.weights.get(node.id()) ?? 0);
  const chosen = asks.sort((a, b) => weight(b) - weight(a)).slice(0, mostTried);
  const requests = chosen.map((node): LabelRequest => {
    const { x, y } = node.renderedPosition();
    const text = String(node.data("label"));
    return {
      x,
      y,
      text,
      fontSize,
      width: widthOf(text, fontSize),
      radius: radiusOf(node),
      required: always.has(node.id()),
    };
  });
  const frame = { x: 0, y: 0, width, height };
  const placed = placeShortened(
    requests,
    [...marksOf(listOf(inSight.not(".muted"))), ...wordsOf(cy, scene)],
    frame,
    width < 560 ? 16 : 24,
  );
  cy.batch(() => {
    cy.nodes(".named").removeClass("named");
    chosen.forEach((node, i) => {
      const label = placed[i];
      if (label === null) return;
      const { x, y } = requests[i];
      const middle = { x: label.box.x + label.box.width / 2, y: label.box.y + label.box.height / 2 };
      node.data({
        shownLabel: label.text,
        fontSize: fontSize / zoom,
        labelX: (middle.x - x) / zoom,
        labelY: (middle.y - y) / zoom,
        halo: 1.5 / zoom,
      });
      node.addClass("named");
    });
  });
}

const listOf = (nodes: NodeCollection): NodeSingular[] => nodes.map((node) => node);

/** Marks and lines grow slower than distances: zoomed in, people come apart instead of becoming large. */
export function slowerGrowth(cy: Core, base: number): number {
  return Math.sqrt(Math.max(1, cy.zoom() / base));
}

export function sizeMarks(cy: Core, base: number): void {
  const slower = slowerGrowth(cy, base);
  cy.batch(() => {
    cy.nodes().forEach(
      (node) => void node.data({ extent: Number(node.data("fullExtent")) / slower, rim: rimWidth / slower }),
    );
  });
}

function asksForName(node: NodeSingular, always: ReadonlySet<string>): boolean {
  if (node.data("label") === "" || node.hasClass("absent")) return false;
  return always.has(node.id()) || !node.hasClass("muted");
}

const radiusOf = (node: NodeSingular) => node.renderedOuterWidth() / 2;

function marksOf(nodes: readonly NodeSingular[]): Box[] {
  return nodes.map((node) => {
    const { x, y } = node.renderedPosition();
    const radius = radiusOf(node);
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  });
}

/** Names of groups and sectors stand in the picture behind, which moves and grows with the map. */
function wordsOf(cy: Core, { picture }: CanvasScene): Box[] {
  const zoom = cy.zoom();
  const pan = cy.pan();
  return [...picture.groupLabels, ...picture.sectorLabels].map(({ box }) => ({
    x: box.x * zoom + pan.x,
    y: box.y * zoom + pan.y,
    width: box.width * zoom,
    height: box.height * zoom,
  }));
}
