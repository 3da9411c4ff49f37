import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap } from "./box";
import { placeShortened } from "./place-shortened";

const frame = { x: 0, y: 0, width: 300, height: 200 };
const request = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 200 }),
  text: fc.constantFrom(
    "Kort",
    "Gemeente Rietmonde, directie Samenleving",
    "Een heel lange naam zonder komma",
  ),
  fontSize: fc.constant(12),
  radius: fc.constant(4),
  required: fc.constant(false),
});

describe("placeShortened", () => {
  it("keeps labels apart, whole or shortened", () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 15 }), (requests) => {
        const placed = placeShortened(requests, [], frame, 16);
        const boxes = placed.flatMap((one) => (one === null ? [] : [one.box]));
        boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(0)));
        placed.forEach((one, i) => {
          if (one !== null) expect(requests[i].text.startsWith(one.text.replace("…", ""))).toBe(true);
        });
      }),
    );
  });

  it("shortens only what does not fit", () => {
    const long = {
      x: 150,
      y: 100,
      text: "Gemeente Rietmonde, directie Samenleving",
      fontSize: 12,
      radius: 4,
    };
    const wide = placeShortened([{ ...long, required: false }], [], { ...frame, width: 700 }, 16);
    expect(wide[0]?.text).toBe(long.text);
    const tight = placeShortened([{ ...long, required: false }], [], { ...frame, width: 200 }, 20);
    expect(tight[0]?.text).toBe("Gemeente Rietmonde");
  });
});
