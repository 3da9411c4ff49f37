import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersIn, plainText } from "../scene/plain-text.fixture";
import { coalitionTimeline } from "./coalition-timeline";
import { type CoalitionTimelineInput, type TimelineBlock } from "./coalition-timeline-input";
import { spread } from "./spread";

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const block = (id: string, people: number, hue: number | null = 0): TimelineBlock => ({
  id,
  label: id,
  short: id,
  hue,
  people,
});
const wave = (id: string, iso: string, blocks: TimelineBlock[]) => ({
  id,
  label: id,
  date: day(iso),
  window: { reading: { state: "too-few" as const }, n: null },
  blocks,
});
const input: CoalitionTimelineInput = {
  cut: 3,
  events: [{ id: "e", label: "merger", date: day("2025-07-01") }],
  waves: [
    wave("one", "2025-01-01", [block("a1", 30), block("b1", 10, 1), block("n1", 4, null)]),
    wave("two", "2025-10-01", [block("a2", 20), block("b2", 22, 1)]),
    wave("three", "2026-01-01", [block("a3", 42)]),
  ],
  flows: [
    { from: "a1", to: "a2", people: 18 },
    { from: "a1", to: "b2", people: 9 },
    { from: "a1", to: null, people: 3 },
    { from: "b1", to: "b2", people: 10 },
    { from: "n1", to: "b2", people: 1 },
    { from: null, to: "a2", people: 2 },
    { from: "a2", to: "a3", people: 20 },
    { from: "b2", to: "a3", people: 22 },
  ],
};
const draw = (over: Partial<CoalitionTimelineInput> = {}, width = 1040) =>
  coalitionTimeline({ ...input, ...over }, { width }, plainText);

describe("coalitionTimeline", () => {
  it("keeps real distances in time, for events as for coalitions", () => {
    const { blocks, events } = draw();
    const at = (id: string) => blocks.find((one) => one.id === id)?.x ?? NaN;
    const days = (from: string, to: string) => day(to).getTime() - day(from).getTime();
    const whole = at("a3") - at("a1");
    expect((at("a2") - at("a1")) / whole).toBeCloseTo(
      days("2025-01-01", "2025-10-01") / days("2025-01-01", "2026-01-01"),
      2,
    );
    expect((events[0].x - at("a1")) / whole).toBeCloseTo(
      days("2025-01-01", "2025-07-01") / days("2025-01-01", "2026-01-01"),
      2,
    );
  });

  it("draws blocks and streams to one scale, and explains a block by who came and went", () => {
    const { blocks, streams } = draw();
    const height = (id: string) => blocks.find((one) => one.id === id)?.height ?? NaN;
    expect(height("a1") / height("b1")).toBeCloseTo(3, 1);
    const ends = streams.map(({ id, path }) => {
      const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
      return { id, thickness: (numbers.at(-1) ?? NaN) - numbers[1] };
    });
    const sum = (test: (id: string) => boolean) =>
      ends.filter(({ id }) => test(id)).reduce((total, { thickness }) => total + thickness, 0);
    expect(sum((id) => id.startsWith("a1 "))).toBeCloseTo(height("a1"), 0);
    expect(
      streams
        .map(({ kind }) => kind)
        .filter((kind) => kind !== "stream")
        .sort(),
    ).toEqual(["joined", "left"]);
  });

  it("gives no hue to who comes out of no coalition or goes into none", () => {
    const { streams } = draw();
    expect(streams.find(({ id }) => id === "n1 b2")?.hue).toBeNull();
    expect(streams.find(({ id }) => id === "b1 b2")?.hue).toBe(1);
  });

  it("leaves out streams to blocks that are not there", () => {
    expect(draw({ flows: [{ from: "a1", to: "gone", people: 3 }] }).streams).toEqual([]);
  });

  it("uses short names on a phone and numbers several events there", () => {
    const events = ["2025-02-01", "2025-05-01", "2025-09-01"].map((iso, i) => ({
      id: String(i),
      label: `a long happening ${i}`,
      date: day(iso),
    }));
    const phone = draw({ events }, 360);
    expect(phone.blocks.map(({ label }) => label.text)).toEqual(["a1", "b1", "n1", "a2", "b2", "a3"]);
    expect(phone.eventKey).toHaveLength(3);
    expect(draw().blocks[0].label.text).toBe("a1 (30)");
  });

  it("stays finite, with one wave, without people and without anything", () => {
    for (const waves of [input.waves.slice(0, 1), [wave("x", "2025-01-01", [block("a", 0)])], []])
      for (const width of [360, 640])
        expect(numbersIn(draw({ waves, flows: [], events: [] }, width)).every(Number.isFinite)).toBe(true);
  });

  it("says in words and tables who came and who went", () => {
    const { description, tables } = draw();
    expect(description.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["charts.timeline.joined", "charts.timeline.left", "charts.alluvial.describe"]),
    );
    expect(tables[0].rows).toHaveLength(input.flows.length);
  });
});

describe("spread", () => {
  it("keeps order, distance and room whenever there is enough", () => {
    const places = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, (wanted) => {
        const sorted = [...wanted].sort((a, b) => a - b);
        const found = spread(sorted, 70, [0, 600]);
        found.forEach((at, i) => {
          expect(at).toBeGreaterThanOrEqual(35);
          expect(at).toBeLessThanOrEqual(565);
          if (i > 0) expect(at - found[i - 1]).toBeGreaterThanOrEqual(70 - 1e-9);
        });
      }),
    );
  });

  it("leaves alone what already stands well", () => {
    expect(spread([100, 300, 500], 70, [0, 600])).toEqual([100, 300, 500]);
  });
});
