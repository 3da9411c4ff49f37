import { locales, type Message, type NameLevel } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import {
  computeNetworkResults,
  defaultNetworkSettings,
  readNetworkResult,
  type NetworkResult,
  type WaveNetwork,
  type WaveNode,
  type WaveTie,
} from "@vensterbank/network";
import { describe, expect, it } from "vitest";
import { blockSection } from "./block-section.server";
import { blocksShown } from "./blocks-shown.server";
import { type MeasureContext } from "./measure-line.server";
import { measureSection } from "./measure-section.server";

const roleOf = (k: number) =>
  k === 0 ? "director" : k < 4 ? "manager" : k < 18 ? "professional" : "support";
const nodes: WaveNode[] = [
  ...Array.from({ length: 24 }, (_, k): WaveNode => ({
    id: `id-${k}`,
    kind: "person",
    role: roleOf(k),
    unitId: `unit-${k % 3}`,
    sector: null,
    responded: k % 12 !== 11,
  })),
  { id: "id-x", kind: "partner", role: "partner", unitId: null, sector: "housing", responded: true },
];
/** Everybody who answered names the next few, and some of them the partner. */
const tiesOf = (shift: number): WaveTie[] =>
  nodes.flatMap((from, k) =>
    from.responded && from.kind === "person"
      ? [1, 2, 3 + shift].map((step): WaveTie => {
          const to = k % 5 === 0 && step === 2 ? "id-x" : `id-${(k + step) % 24}`;
          return { from: from.id, to, level: step === 1 ? "case" : "strategic", strength: 2, value: null };
        })
      : [],
  );
const waves: WaveNetwork[] = ["w1", "w2"].map((waveId, shift) => ({
  waveId,
  levels: ["case", "strategic"],
  nodes,
  ties: tiesOf(shift),
}));
const settings = { ...defaultNetworkSettings, permutations: 99, rewirings: 19, restarts: 5 };
const results = computeNetworkResults(waves, settings);

function contextOf(stored: NetworkResult, view: NameLevel, threshold = 5): MeasureContext {
  return {
    stored,
    scope: stored.scopes.combined,
    level: "combined",
    view,
    threshold,
    nameOf: (id) => (view === "names" ? `Naam van ${id}` : null),
    unitName: (id) => `Team ${id}`,
  };
}

function sentences(stored: NetworkResult, view: NameLevel, threshold?: number): Message[] {
  return measureSection(contextOf(stored, view, threshold)).groups.flatMap(({ lines }) =>
    lines.flatMap(({ title, means, not, example }) => [
      title,
      means,
      not,
      ...(example === null ? [] : [example]),
    ]),
  );
}

describe("the list of measures", () => {
  it.each(locales)("says everything in %s, for every reader and for waves without anything", (locale) => {
    const { say } = createTranslator(locale, messagesOf(locale));
    const empty = computeNetworkResults([{ ...waves[0], ties: [] }], settings);
    const silent = computeNetworkResults(
      [{ ...waves[0], nodes: nodes.map((node) => ({ ...node, responded: false })), ties: [] }],
      settings,
    );
    for (const stored of [...results, ...empty, ...silent])
      for (const view of ["names", "roles", "groups"] as const)
        for (const one of sentences(stored, view)) expect(say(one)).not.toMatch(/NaN|undefined|null|\{\{/);
  });

  it("gives an example of this network", () => {
    const { say } = createTranslator("en", messagesOf("en"));
    const said = sentences(results[1], "names").map(say);
    const { counted } = results[1].scopes.combined.whole.density;
    expect(said).toContain(
      `of ${counted?.whole} times that somebody could name another, it happened ${counted?.part} times.`,
    );
  });

  it("names people only to who may see names", () => {
    const text = (view: NameLevel) => JSON.stringify(sentences(results[1], view));
    expect(text("names")).toContain("Naam van id-");
    for (const view of ["roles", "groups"] as const) expect(text(view)).not.toMatch(/id-\d/);
  });

  it("calls nobody the core when shuffled relations give one just as clear", () => {
    const [result] = results;
    const { combined } = result.scopes;
    const coreAt = (p: number) => {
      const { corePeriphery } = combined.whole;
      if (corePeriphery.comparison === null) throw new Error("The example network has no comparison");
      const comparison = { ...corePeriphery.comparison, p };
      const whole = { ...combined.whole, corePeriphery: { ...corePeriphery, comparison } };
      const stored = { ...result, scopes: { ...result.scopes, combined: { ...combined, whole } } };
      return sentences(stored, "names").map(({ key }) => key);
    };
    expect(coreAt(0.01)).toContain("networkMeasures.corePeriphery.named.example");
    expect(coreAt(0.4)).toContain("networkMeasures.corePeriphery.chance.example");
    expect(coreAt(0.4)).not.toContain("networkMeasures.corePeriphery.named.example");
  });

  it("takes no example from roles or teams of fewer people than the threshold, and none of them for groups", () => {
    const keys = (view: NameLevel, threshold?: number) =>
      sentences(results[1], view, threshold).map(({ key }) => key);
    expect(keys("roles")).toContain("networkMeasures.densityInside.example");
    expect(keys("roles", 100)).not.toContain("networkMeasures.densityInside.example");
    expect(keys("groups")).not.toContain("networkMeasures.densityInside.example");
    const all = JSON.stringify(sentences(results[1], "roles"));
    expect(all).not.toContain("networkMeasures.people.director");
    expect(all).not.toContain("networkMeasures.people.manager");
  });

  it("reads documents of before as figures that are not there yet", () => {
    const { version, levels, sinceEarlier, scopes, ...rest } = results[0];
    const older = Object.entries(scopes).map(([level, { brokerage, sensitivity, whole, ...scope }]) => {
      const { corePeriphery, homophilyRole, homophilyUnit, ...first } = whole;
      expect([version, levels, sinceEarlier, brokerage, sensitivity]).not.toContain(undefined);
      expect([corePeriphery, homophilyRole, homophilyUnit]).not.toContain(undefined);
      return [level, { ...scope, whole: first }];
    });
    const stored = readNetworkResult(
      JSON.parse(JSON.stringify({ ...rest, version: 1, scopes: Object.fromEntries(older) })),
    );
    const { say } = createTranslator("nl", messagesOf("nl"));
    for (const view of ["names", "roles", "groups"] as const)
      for (const one of sentences(stored, view)) expect(say(one)).not.toMatch(/NaN|undefined|\{\{/);
    const lines = measureSection(contextOf(stored, "names")).groups.flatMap((group) => group.lines);
    expect(lines.find(({ id }) => id === "corePeriphery")).toMatchObject({
      value: null,
      reason: "computed-before",
    });
    expect(lines.find(({ id }) => id === "density")?.value).toBe(
      results[0].scopes.combined.whole.density.value,
    );
  });
});

describe("blocks", () => {
  const { blocks } = results[0].scopes.combined;

  it("go to who sees people, and only between released groups to others", () => {
    expect(blocksShown(blocks.roles, null)).toBe(blocks.roles);
    const some = blocksShown(blocks.roles, new Set(["manager", "professional"]));
    expect(some.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "manager manager",
      "manager professional",
      "professional manager",
      "professional professional",
    ]);
  });

  it("are no section when nothing is released", () => {
    expect(blockSection(contextOf(results[0], "groups"), new Set())).toBeNull();
    expect(blockSection(contextOf(results[0], "roles"), null)?.homophily.map(({ role }) => role)).toEqual([
      "professional",
      "support",
    ]);
  });
});
