import { describe, expect, it } from "vitest";
import { namedMap } from "./map-example.fixture";
import { relationsOf } from "./node-relations";
import { decodeTies } from "./tie-code";

describe("relationsOf", () => {
  const pairs = decodeTies(namedMap.ties);

  it("tells of each relation what both said, seen from this end, strongest first", () => {
    expect(relationsOf(2, pairs)).toMatchObject([
      { other: 4, says: 4, said: 0, strength: 4, confirmed: false, levels: ["practice"] },
      { other: 1, says: 3, said: 2, strength: 3, confirmed: true, levels: ["case", "strategic"] },
    ]);
  });

  it("gives every relation to both of its ends", () => {
    const ends = namedMap.nodes.flatMap((_, place) => relationsOf(place, pairs));
    expect(ends).toHaveLength(2 * pairs.length);
    expect(relationsOf(3, pairs)).toEqual([]);
  });
});
