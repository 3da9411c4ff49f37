import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersIn, plainText } from "../scene/plain-text.fixture";
import { type ProgressInput, type ProgressWave } from "./progress-input";
import { progressSeries } from "./progress-series";

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const axis = (mean: number) => ({ mean, standardError: 0.1, low: mean - 0.2, high: mean + 0.2 });
const wave = (id: string, iso: string, mean: number | null): ProgressWave => ({
  id,
  label: id,
  date: day(iso),
  n: 20,
  reading:
    mean === null
      ? { state: "too-few" }
      : {
          state: "no-type",
          estimate: { internal: axis(mean), external: axis(mean), correlation: 0, degreesOfFreedom: null },
        },
});
const figure = (input: ProgressInput, width = 620) => progressSeries(input, { width }, plainText);

describe("progressSeries", () => {
  it("keeps real distances in time", () => {
    const { waves } = figure({
      cut: 3,
      events: [],
      waves: [wave("a", "2024-01-01", 2), wave("b", "2024-03-01", 3), wave("c", "2024-12-31", 4)],
    });
    expect((waves[1].x - waves[0].x) / (waves[2].x - waves[0].x)).toBeCloseTo(60 / 365, 2);
  });

  it("never joins over a wave that may not be shown", () => {
    const { series, tables } = figure({
      cut: 3,
      events: [],
      waves: [wave("a", "2024-01-01", 2), wave("b", "2025-01-01", null), wave("c", "2026-01-01", 4)],
    });
    expect(series[0].points).toHaveLength(2);
    expect(series[0].line).not.toContain("L");
    expect(series[0].band).toBe("");
    expect(tables[0].rows[1][1]).toEqual({ key: "charts.window.too-few" });
  });

  it("labels events without overlap, whatever their dates", () => {
    const dates = fc.array(fc.integer({ min: 0, max: 730 }), { maxLength: 9 });
    fc.assert(
      fc.property(dates, fc.constantFrom(360, 620), (days, width) => {
        const events = days.map((d, i) => ({
          id: String(i),
          label: "wijkteams samengevoegd",
          date: new Date(day("2024-01-01").getTime() + d * 864e5),
        }));
        const placed = figure(
          { cut: 3, events, waves: [wave("a", "2024-01-01", 2), wave("b", "2026-01-01", 3)] },
          width,
        );
        expect(numbersIn(placed).every(Number.isFinite)).toBe(true);
        const lines = placed.events.flatMap((event) =>
          event.lines.map((_, i) => ({ ...event, y: event.y + i * 16 })),
        );
        for (const a of lines)
          for (const b of lines) {
            if (a.id === b.id || a.y !== b.y || a.anchor !== b.anchor) continue;
            expect(Math.abs(a.textX - b.textX)).toBeGreaterThan(placed.eventKey.length > 0 ? 8 : 40);
          }
      }),
    );
  });

  it("numbers several events on a phone, and names them in order below", () => {
    const events = ["2025-03-01", "2024-05-01", "2024-09-01"].map((iso, i) => ({
      id: String(i),
      label: `gebeurtenis met een lange naam die niet naast andere past ${i}`,
      date: day(iso),
    }));
    const waves = [wave("a", "2024-01-01", 2), wave("b", "2026-01-01", 3)];
    const small = figure({ cut: 3, events, waves }, 360);
    expect(small.events.map(({ lines }) => lines)).toEqual([["1"], ["2"], ["3"]]);
    expect(small.eventKey.map(({ id }) => id)).toEqual(["1", "2", "0"]);
    const last = small.eventKey[2];
    expect(last.y + (last.lines.length - 1) * 16).toBeLessThan(small.height);
    expect(small.eventKey[0].y).toBeGreaterThan(Math.max(...small.waves.map(({ y }) => y)));
    expect(figure({ cut: 3, events, waves }, 620).eventKey).toEqual([]);
  });

  it("stands in the middle with one wave", () => {
    const { waves, left, right } = figure({ cut: 3, events: [], waves: [wave("a", "2024-01-01", 2)] });
    expect(waves[0].x).toBeCloseTo((left + right) / 2, 0);
  });
});
