import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tieLevels } from "@vensterbank/core";
import { tieStates } from "../coalitions/coalition-picture-input";
import { frameShare } from "../coalitions/window-placement";
import { plainText } from "../scene/plain-text.fixture";
import { layoutPlace } from "./layout-place";
import { readChoice } from "./map-choice";
import { type MapData, type MapNode } from "./map-data";
import { mapScene } from "./map-scene";
import { nearestTowards, neighboursOf, shortestPath } from "./map-walk";
import { sceneSteps, tieId } from "./scene-steps";
import { decodeTies, encodeTies, type MapPair, type Strength } from "./tie-code";

const strength = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Strength>;
const pair: fc.Arbitrary<MapPair> = fc
  .record(
    {
      a: fc.nat(3000),
      b: fc.nat(3000),
      ab: strength,
      ba: strength,
      reports: fc.nat(500),
      levels: fc.subarray([...tieLevels], { minLength: 1 }),
      change: fc.record({ state: fc.constantFrom(...tieStates), before: strength }),
    },
    { requiredKeys: ["a", "b", "ab", "ba"] },
  )
  .map((one) => ({ ...one }));

describe("encodeTies", () => {
  it("loses nothing", () => {
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        expect(decodeTies(encodeTies(pairs))).toEqual(pairs);
      }),
    );
  });

  it.each(["1.2", "1.2.9", "a.b.55", "1.2.111"])("does not read %s", (text) => {
    expect(() => decodeTies(text)).toThrow(RangeError);
  });
});

const node = (id: string, rest: Partial<MapNode> = {}): MapNode => ({
  id,
  role: "professional",
  inside: true,
  name: `Naam ${id}`,
  unit: 0,
  sector: null,
  coalition: 0,
  x: 0.5,
  y: 0.5,
  answered: true,
  between: 1,
  ...rest,
});
/* a – b – c – d in a row; e apart. b–c is confirmed, c–d strong. */
const data: MapData = {
  view: "names",
  level: "combined",
  nodes: [
    node("a", { role: "manager" }),
    node("b"),
    node("c", { unit: 1, coalition: 1, name: "Zoë" }),
    node("d", { role: "partner", inside: false, unit: null, sector: 0, coalition: null }),
    node("e", { unit: 1, coalition: null }),
  ],
  units: [
    { code: "n", label: "Noord", part: 0 },
    { code: "z", label: "Zuid", part: 1 },
  ],
  parts: ["Wijken", "Zorg"],
  sectors: [{ key: "housing", label: "wonen" }],
  coalitions: ["Een", "Twee"],
  sizes: ["contacts", "same"],
  ties: encodeTies([
    { a: 0, b: 1, ab: 1, ba: 0 },
    { a: 1, b: 2, ab: 2, ba: 2 },
    { a: 2, b: 3, ab: 4, ba: 0 },
  ]),
  compared: false,
};
const sceneFor = (search: string, of = data) =>
  mapScene(of, readChoice(new URLSearchParams(search)), plainText);
const litIds = (search: string) => [...(sceneFor(search).lit ?? [])].map((place) => data.nodes[place].id);

describe("mapScene", () => {
  it("leaves out relations that are too weak or not confirmed", () => {
    expect(sceneFor("min=2").ties.map(tieId)).toEqual(["b~c", "c~d"]);
    expect(sceneFor("both=1").ties.map(tieId)).toEqual(["b~c"]);
  });

  it.each([
    ["role=manager", ["a"]],
    ["unit=z", ["c", "e"]],
    ["sector=housing", ["d"]],
    ["coalition=1", ["a", "b"]],
    ["find=zoe", ["c"]],
    ["find=NOORD&role=professional", ["b"]],
    ["focus=b", ["b", "c", "a"]],
    ["focus=a&to=d", ["a", "b", "c", "d"]],
    ["focus=naam a&to=NAAM D", ["a", "b", "c", "d"]],
    ["focus=unit:z", ["c", "e", "d", "b"]],
    ["focus=unit:z&to=sector:housing", ["c", "d"]],
    ["focus=zoe&to=Noord", ["c", "b"]],
    ["focus=nobody", []],
    ["unit=nowhere&role=king&coalition=-2", []],
  ])("%s lights %j", (search, ids) => {
    expect(litIds(search)).toEqual(ids);
  });

  it("lets those who are not looked at step back, with their ties", () => {
    const { nodes, ties } = sceneFor("focus=a");
    expect(nodes.filter(({ muted }) => muted).map(({ id }) => id)).toEqual(["c", "d", "e"]);
    expect(ties.filter(({ muted }) => muted !== true).map(tieId)).toEqual(["a~b"]);
  });

  it("says that there is no way when there is none", () => {
    expect(sceneFor("focus=a&to=e")).toMatchObject({ path: null });
    expect(sceneFor("focus=a&to=d").path).toEqual([0, 1, 2, 3]);
  });

  it("draws one kind of change when asked", () => {
    const compared: MapData = {
      ...data,
      compared: true,
      ties: encodeTies(
        tieStates.map((state, b) => ({ a: 0, b: b + 1, ab: 1, ba: 0, change: { state, before: 1 } })),
      ),
      nodes: tieStates.flatMap((_, i) => [node(`n${i}`)]).concat(node("last")),
    };
    const states = (search: string) => sceneFor(search, compared).ties.map(({ state }) => state);
    expect(states("")).toEqual(tieStates);
    expect(states("change=strength")).toEqual(["stronger", "weaker"]);
    expect(states("change=moves")).toEqual(["joined", "left"]);
  });

  it("sizes marks by contacts, and alike where figures are not shown", () => {
    const sizes = (of: MapData) => sceneFor("", of).nodes.map(({ size }) => size);
    const [a, b, c, d, e] = sizes(data);
    expect([b, c]).toEqual([1, 1]);
    expect(a).toBeCloseTo(Math.SQRT1_2);
    expect([d, e]).toEqual([a, 0]);
    expect(new Set(sizes({ ...data, sizes: ["same"] })).size).toBe(1);
  });
});

describe("sceneSteps", () => {
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"));
  const scene = ids.chain((present) =>
    fc.record({
      nodes: fc.constant(present).map((all) => all.map((id) => ({ id, x: 0, y: 0 }))),
      ties: fc
        .array(fc.tuple(fc.constantFrom("", ...present), fc.constantFrom("", ...present)))
        .map((all) =>
          all.filter(([from, to]) => from !== "" && from < to).map(([from, to]) => ({ from, to })),
        ),
    }),
  );

  it("brings one scene to the other", () => {
    fc.assert(
      fc.property(scene, scene, (before, after) => {
        const { remove, add } = sceneSteps(before, after);
        const go = (had: readonly string[], gone: readonly string[], fresh: readonly string[]) =>
          [...new Set([...had.filter((id) => !gone.includes(id)), ...fresh])].sort();
        const nodes = (one: typeof before) => one.nodes.map(({ id }) => id);
        const ties = (one: typeof before) => [...new Set(one.ties.map(tieId))];
        expect(go(nodes(before), remove.nodes, add.nodes)).toEqual(nodes(after).sort());
        expect(go(ties(before), remove.ties, add.ties)).toEqual(ties(after).sort());
      }),
    );
  });

  it("moves only who stays and has another place", () => {
    const at = (id: string, x: number) => ({ id, x, y: 0 });
    const steps = sceneSteps(
      { nodes: [at("a", 0), at("b", 0), at("c", 0)], ties: [] },
      { nodes: [at("a", 0), at("b", 1), at("d", 1)], ties: [] },
    );
    expect(steps.move).toEqual(["b"]);
  });
});

describe("walking over the map", () => {
  it("finds a shortest path, of which every step is a relation", () => {
    const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b));
    fc.assert(
      fc.property(graph, (edges) => {
        const neighbours = neighboursOf(
          8,
          edges.map(([a, b]) => ({ a, b, ab: 1, ba: 0 })),
        );
        const path = shortestPath(neighbours, [0], [7]);
        path?.slice(1).forEach((place, i) => expect(neighbours[path[i]]).toContain(place));
        if (path === null) expect(shortestPath(neighbours, [7], [0])).toBeNull();
        else expect(shortestPath(neighbours, [7], [0])).toHaveLength(path.length);
      }),
    );
  });

  it("goes to the nearest mark in a direction, or nowhere", () => {
    const places = [
      { x: 0, y: 0 },
      { x: 2, y: 0.1 },
      { x: 1, y: 0 },
      { x: 0, y: -1 },
    ];
    expect(nearestTowards(places, 0, "right")).toBe(2);
    expect(nearestTowards(places, 0, "up")).toBe(3);
    expect(nearestTowards(places, 0, "left")).toBeNull();
  });
});

describe("layoutPlace", () => {
  const frame = { x: 0.15, y: 0.15, size: 0.7 };
  const inside = fc.record({
    x: fc.double({ min: 0.16, max: 0.84, noNaN: true }),
    y: fc.double({ min: 0.16, max: 0.84, noNaN: true }),
  });

  it("keeps people within the frame and in order, and partners around it", () => {
    fc.assert(
      fc.property(fc.array(inside, { minLength: 1, maxLength: 60 }), (people) => {
        const place = layoutPlace({ frame, waves: { w: Object.fromEntries(people.entries()) } });
        const placed = people.map(place);
        for (const { x, y } of placed) {
          expect(x > frameShare.left && x < frameShare.right).toBe(true);
          expect(y > frameShare.top && y < frameShare.bottom).toBe(true);
        }
        people.forEach((one, i) =>
          people.forEach((other, j) => {
            if (one.x < other.x) expect(placed[i].x).toBeLessThanOrEqual(placed[j].x + 1e-9);
          }),
        );
        expect(place({ x: 0.08, y: 0.5 }).x).toBeLessThan(frameShare.left);
      }),
    );
  });
});
