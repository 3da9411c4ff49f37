import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, overlap } from "./box";
import { placeLabels } from "./place-labels";

const frame: Box = { x: 0, y: 0, width: 600, height: 400 };
const request = fc.record({
  x: fc.integer({ min: 20, max: 580 }),
  y: fc.integer({ min: 20, max: 380 }),
  radius: fc.constant(5),
  text: fc.constantFrom("gemeente", "Zuid", "professionals"),
  fontSize: fc.constant(12),
  required: fc.constant(false),
});

describe("placeLabels", () => {
  it("never lets optional labels cover each other, a mark or the edge", () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 30 }), (requests) => {
        const boxes = placeLabels(requests, [], frame).flatMap((label) =>
          label === null ? [] : [label.box],
        );
        boxes.forEach((box, i) => {
          expect(overlap(box, frame)).toBeCloseTo(box.width * box.height, 3);
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(0);
          for (const { x, y, radius } of requests)
            expect(
              overlap(box, { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }),
            ).toBe(0);
        });
      }),
    );
  });

  it("labels a lone mark close by, without a line", () => {
    const [label] = placeLabels(
      [{ x: 300.3, y: 200.7, radius: 5, text: "Zuid", fontSize: 12, required: false }],
      [],
      frame,
    );
    expect(label).toMatchObject({ x: 308.3, anchor: "start", leader: null });
  });

  it("moves a required label away from an obstacle and joins it by a line", () => {
    const wall: Box = { x: 200, y: 150, width: 200, height: 100 };
    const mark = { x: 300, y: 200, radius: 5, text: "Zuid", fontSize: 12, required: true };
    const [label] = placeLabels([mark], [wall], frame);
    expect(label === null ? null : overlap(label.box, wall)).toBe(0);
    expect(label?.leader).not.toBeNull();
    expect(placeLabels([{ ...mark, required: false }], [wall], frame)).toEqual([null]);
  });
});
