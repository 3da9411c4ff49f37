import { defaultChangeTopics } from "@vensterbank/instrument";
import { referenceWaves } from "@vensterbank/testkit";
import { computeWaveResult } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { releasedWave } from "../testing/released-wave.fixture";
import { resultColumns, resultRows } from "./result-rows.server";

const thresholds = { results: 5, sensitive: 8, openText: 10 };
const data = {
  settings: { topics: defaultChangeTopics, thresholds, nameLevel: "groups" as const, cut: 3 },
  seed: 7,
  partners: 0,
  partnerResponses: [],
  ...referenceWaves("vaart", "2", "3")[1],
};
const result = computeWaveResult(data);
const rows = resultRows(await releasedWave(data, result), {
  unit: (id) => id,
  topic: (key) => key,
  ownQuestions: [],
}).map((cells) => Object.fromEntries(resultColumns.map((column, i) => [column, cells[i]])));

describe("the figures of a page as lines", () => {
  it("have scores on 0-100 with one decimal, their n and interval", () => {
    const { mean, interval95, n } = result.organisation.position;
    const found = rows.find(
      ({ block, group, figure, about }) =>
        block === "group" && group === "organisation" && figure === "mean" && about === "internal",
    );
    const shown = (score: number) => Math.round((score - 1) * 250) / 10;
    expect(found).toMatchObject({
      n,
      value: shown(mean.internal ?? 0),
      low: shown(interval95.internal?.[0] ?? 0),
      high: shown(interval95.internal?.[1] ?? 0),
      withheld: null,
    });
  });

  it("hold no number where something is withheld", () => {
    const held = rows.filter(({ withheld }) => withheld !== null);
    expect(held.length).toBeGreaterThan(0);
    for (const { n, value, low, high } of held)
      expect([n, value, low, high]).toEqual([null, null, null, null]);
  });

  it("name the small team with its reason alone", () => {
    expect(rows.filter(({ name }) => name === "t02")).toMatchObject([
      { block: "group", group: "team", withheld: "too-few-invited" },
    ]);
  });

  it("say why a value stands without an interval", () => {
    const means = rows.filter(({ figure, value }) => figure === "facet" && value !== null);
    expect(means.some(({ low }) => low === null)).toBe(true);
    for (const { low, no_interval: why } of means) expect(low === null).toBe(why !== null);
    for (const row of rows) expect(Object.values(row)).not.toContain(undefined);
  });
});
