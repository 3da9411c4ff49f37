import { type Reaction, respondentRoles } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap } from "../scene/box";
import { numbersIn, plainText } from "../scene/plain-text.fixture";
import { ownWindow } from "./own-window";
import { panesOf, planeIn, reactionAt } from "./plane";
import { windowFigure } from "./window-figure";
import { type PlaneEstimate, type WindowInput } from "./window-input";
import { windowSmall } from "./window-small";

const score = fc.double({ min: 1, max: 5, noNaN: true });
const axis = fc
  .record({ mean: score, standardError: fc.double({ min: 0, max: 1.2, noNaN: true }) })
  .map(({ mean, standardError }) => ({
    mean,
    standardError,
    low: mean - 2 * standardError,
    high: mean + 2 * standardError,
  }));
const estimate: fc.Arbitrary<PlaneEstimate> = fc.record({
  internal: axis,
  external: axis,
  correlation: fc.double({ min: -1, max: 1, noNaN: true }),
  degreesOfFreedom: fc.option(fc.integer({ min: 1, max: 60 })),
});
const probabilities = fc
  .tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.integer({ min: 1, max: 99 }))
  .map(([a, b, c, d]) => ({ confused: a, introvert: b, extravert: c, binding: d }))
  .map((p) => {
    const sum = p.confused + p.introvert + p.extravert + p.binding;
    return {
      confused: p.confused / sum,
      introvert: p.introvert / sum,
      extravert: p.extravert / sum,
      binding: p.binding / sum,
    };
  });
const input: fc.Arbitrary<WindowInput> = fc.record({
  cut: fc.double({ min: 2, max: 4, noNaN: true }),
  n: fc.nat(200),
  reading: fc.record({ state: fc.constant("determined" as const), estimate, probabilities }),
  roles: fc.array(
    fc.record({
      role: fc.constantFrom(...respondentRoles),
      label: fc.constant("rol"),
      n: fc.nat(90),
      estimate,
    }),
    { maxLength: 5 },
  ),
  roleUncertainty: fc.constantFrom("none" as const, "crosshair" as const, "ellipse" as const),
  wished: fc.record({ internal: score, external: score }),
  earlier: fc.array(fc.record({ label: fc.constant("2025"), estimate }), { maxLength: 3 }),
});

describe("windowFigure", () => {
  it.each([360, 640])("stays finite and within its frame at %d pixels", (width) => {
    fc.assert(
      fc.property(input, (given) => {
        const figure = windowFigure(given, { width }, plainText);
        expect(numbersIn(figure).every(Number.isFinite)).toBe(true);
        expect(JSON.stringify(figure)).not.toContain("NaN");
        const { glass } = figure;
        for (const at of [...(figure.dot === null ? [] : [figure.dot]), ...figure.roles]) {
          expect(at.x).toBeGreaterThanOrEqual(glass.x - 0.06);
          expect(at.x).toBeLessThanOrEqual(glass.x + glass.width + 0.06);
          expect(at.y).toBeGreaterThanOrEqual(glass.y - 0.06);
          expect(at.y).toBeLessThanOrEqual(glass.y + glass.height + 0.06);
        }
        for (const word of figure.words)
          expect(overlap(word.box, { x: 0, y: 0, width, height: figure.height })).toBeCloseTo(
            word.box.width * word.box.height,
            3,
          );
      }),
      { numRuns: 60 },
    );
  });

  it("draws a mark in the pane of its reaction", () => {
    fc.assert(
      fc.property(score, score, fc.double({ min: 2, max: 4, noNaN: true }), (internal, external, cut) => {
        const plane = planeIn({ x: 10, y: 20, width: 400, height: 400 }, cut);
        const { x, y } = plane.at({ internal, external });
        const box = panesOf(plane, 0)[reactionAt({ internal, external }, cut)];
        expect(x).toBeGreaterThanOrEqual(box.x - 1e-6);
        expect(x).toBeLessThanOrEqual(box.x + box.width + 1e-6);
        expect(y).toBeGreaterThanOrEqual(box.y - 1e-6);
        expect(y).toBeLessThanOrEqual(box.y + box.height + 1e-6);
      }),
    );
  });

  it("puts the four reactions where the theory has them", () => {
    const at = (internal: number, external: number): Reaction => reactionAt({ internal, external }, 3);
    expect([at(1, 1), at(5, 1), at(1, 5), at(5, 5), at(3, 3)]).toEqual([
      "confused",
      "introvert",
      "extravert",
      "binding",
      "confused",
    ]);
    const panes = panesOf(planeIn({ x: 0, y: 0, width: 100, height: 100 }, 3), 0);
    expect(panes.introvert).toEqual({ x: 0, y: 0, width: 50, height: 50 });
    expect(panes.extravert).toEqual({ x: 50, y: 50, width: 50, height: 50 });
  });

  const known: PlaneEstimate = {
    internal: { mean: 3.5, standardError: 0.1, low: 3.3, high: 3.7 },
    external: { mean: 2, standardError: 0.1, low: 1.8, high: 2.2 },
    correlation: 0,
    degreesOfFreedom: null,
  };
  const shares = { confused: 0.004, introvert: 0.9, extravert: 0, binding: 0.096 };

  it("tells on 0-100 what it draws", () => {
    const figure = windowFigure(
      {
        cut: 3,
        n: 40,
        reading: { state: "determined", estimate: known, probabilities: shares },
        roles: [{ role: "manager", label: "managers", n: 9, estimate: known }],
      },
      { width: 640 },
      plainText,
    );
    const [positions, chances] = figure.tables;
    expect(positions.rows[1]).toEqual([
      "managers",
      { key: "charts.interval", params: { value: 63, low: 58, high: 68 } },
      { key: "charts.interval", params: { value: 25, low: 20, high: 30 } },
      "9",
    ]);
    expect(chances.rows.map(([, chance]) => chance)).toEqual([
      { key: "charts.percent.below", params: { percent: 1 } },
      { key: "charts.percent", params: { percent: 90 } },
      { key: "charts.percent.below", params: { percent: 1 } },
      { key: "charts.percent", params: { percent: 10 } },
    ]);
    expect(figure.description.map(({ key }) => key)).toContain("charts.window.describe.role");
  });

  it("puts the map beside the answers, with arms as far as its shares reach", () => {
    const mapped = {
      internal: { low: 2.2, middle: 3, high: 5 },
      external: { low: 3.4, middle: 3.8, high: 4.2 },
    };
    const input: WindowInput = { cut: 3, n: 9, reading: { state: "no-type", estimate: known }, mapped };
    const {
      mapped: mark,
      glass,
      labels,
      tables,
      description,
    } = windowFigure(input, { width: 640 }, plainText);
    const [left, , right, , top, bottom] = mark?.reach.match(/[\d.]+/g)?.map(Number) ?? [];
    expect((right - left) / glass.width).toBeCloseTo(0.8 / 4, 2);
    expect(Math.abs(bottom - top)).toBeGreaterThan(0);
    expect(labels.map(({ text }) => text)).toContain("mapped");
    expect(tables[0].rows.at(-1)?.slice(1, 3)).toEqual([
      { key: "charts.interval", params: { value: 50, low: 30, high: 100 } },
      { key: "charts.interval", params: { value: 70, low: 60, high: 80 } },
    ]);
    expect(description.map(({ key }) => key)).toContain("charts.window.describe.mapped");
    expect(windowFigure({ ...input, mapped: undefined }, { width: 640 }, plainText).mapped).toBeNull();
  });

  it.each(["too-few", "not-asked"] as const)("shows nothing but the reason when %s", (state) => {
    const figure = windowFigure({ cut: 3, n: null, reading: { state } }, { width: 640 }, plainText);
    expect([figure.dot, figure.bands, figure.contours, figure.labels]).toEqual([null, [], [], []]);
    expect(figure.words.every((word) => word.probability === null)).toBe(true);
    expect(figure.notice?.lines.join(" ")).toBe(state);
  });

  it("names no reaction when the response is too low, and lights no pane", () => {
    const input: WindowInput = { cut: 3, n: 9, reading: { state: "no-type", estimate: known } };
    expect(windowFigure(input, { width: 640 }, plainText).panes.every((pane) => pane.lit === 0)).toBe(true);
    expect(windowSmall(input, 100).caption).toEqual({ key: "charts.small.no-type" });
  });
});

describe("ownWindow", () => {
  it("lights the pane of one's own answers", () => {
    const own = ownWindow({ internal: 4, external: 2, cut: 3 }, { width: 340 }, plainText);
    expect(own.panes.filter((pane) => pane.lit === 1).map((pane) => pane.reaction)).toEqual(["introvert"]);
    expect(own.description[0].params).toEqual({ internal: 75, external: 25 });
  });

  it("draws no dot when an axis has too few answers", () => {
    const own = ownWindow({ internal: null, external: 2, cut: 3 }, { width: 340 }, plainText);
    expect([own.dot, own.description]).toEqual([null, [{ key: "charts.own.incomplete" }]]);
  });
});
