import { describe, expect, it } from "vitest";
import { mapKey } from "./map-keys";

const walk = {
  places: [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
  ],
  at: 0,
  start: 2,
  neighbours: [1, 2],
  last: 1,
};

describe("keys on the map", () => {
  it.each([
    ["ArrowRight", { do: "go", place: 1 }],
    ["ArrowDown", { do: "go", place: 2 }],
    ["ArrowLeft", { do: "go", place: 0 }],
    ["n", { do: "go", place: 2 }],
    ["Enter", { do: "choose" }],
    ["Escape", { do: "clear" }],
    ["+", { do: "in" }],
    ["-", { do: "out" }],
    ["0", { do: "fit" }],
    ["Tab", null],
    ["a", null],
  ])("%s does %j", (key, done) => {
    expect(mapKey(key, walk)).toEqual(done);
  });

  it("start at the given mark, and do nothing on an empty map", () => {
    expect(mapKey("ArrowUp", { ...walk, at: null })).toEqual({ do: "go", place: 2 });
    expect(mapKey("ArrowUp", { ...walk, places: [] })).toBeNull();
    expect(mapKey("n", { ...walk, neighbours: [] })).toBeNull();
  });

  it("go round along all relations", () => {
    expect(mapKey("n", { ...walk, last: 2 })).toEqual({ do: "go", place: 1 });
    expect(mapKey("n", { ...walk, last: -1 })).toEqual({ do: "go", place: 1 });
  });
});
