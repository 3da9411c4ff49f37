import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../run";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "analyse-network-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const nodes = ["id,team", "a,x", "b,x", "c,y", "d,y"];
const header = "wave,relation,source,target,weight";
const relations = ["relation,directed,waves", "work,1,1"];
const respondents = (last = "1") => ["id,wave,responded", "a,1,1", "b,1,1", "c,1,1", `d,1,${last}`];
const analysis = JSON.stringify({ attributes: ["team"], brokerage: ["team"] });

function files(given: Readonly<Record<string, readonly string[]>>): void {
  const all = { "nodes.csv": nodes, "edges.csv": [header], "relations.csv": relations, ...given };
  for (const [name, lines] of Object.entries(all)) writeFileSync(join(folder, name), lines.join("\n"));
  writeFileSync(join(folder, "analysis.json"), analysis);
}

const edges = (...lines: string[]) => ({ "edges.csv": [header, ...lines] });

describe("refused with a sentence that names the file and the line", () => {
  it.each([
    ["a tie to oneself", edges("1,work,a,a,1"), "edges.csv line 2: a has a tie to itself"],
    [
      "the same tie twice",
      edges("1,work,a,b,1", "1,work,a,b,2"),
      "edges.csv line 3: the tie of a and b is given before, in line 2",
    ],
    [
      "an undirected tie from both sides, with different strength",
      { ...edges("1,work,a,b,1", "1,work,b,a,2"), "relations.csv": [relations[0], "work,0,1"] },
      "edges.csv line 3: the tie of b and a is given before, in line 2",
    ],
    ["an unknown source", edges("1,work,z,a,1"), "edges.csv line 2: source z is not in nodes.csv"],
    ["an unknown target", edges("1,work,a,z,1"), "edges.csv line 2: target z is not in nodes.csv"],
    [
      "somebody who was not there",
      { ...edges("1,work,a,d,1"), "respondents.csv": respondents().slice(0, -1) },
      "edges.csv line 2: target d is not present in the wave",
    ],
    [
      "a report of somebody who did not answer",
      { ...edges("1,work,d,a,1"), "respondents.csv": respondents("0") },
      "edges.csv line 2: d reports a, but did not answer in this wave",
    ],
    ["a weight in words", edges("1,work,a,b,often"), 'edges.csv line 2: weight is "often", not a number'],
    ["no weight", edges("1,work,a,b,"), 'edges.csv line 2: weight is "", not a number'],
    [
      "an endless weight",
      edges("1,work,a,b,Infinity"),
      'edges.csv line 2: weight is "Infinity", not a number',
    ],
    ["a weight below 0", edges("1,work,a,b,-2"), "edges.csv line 2: weight is -2, below 0"],
    ["a wave in words", edges("first,work,a,b,1"), 'edges.csv line 2: wave is "first", not a whole number'],
    [
      "a relation nobody asked about",
      edges("1,play,a,b,1"),
      "edges.csv line 2: play was not asked in wave 1",
    ],
    ["an id twice", { "nodes.csv": [...nodes, "a,y"] }, "nodes.csv line 6: id a appears twice"],
    ["an empty id", { "nodes.csv": [...nodes, ",y"] }, "nodes.csv line 6: id is empty"],
    [
      "two answers about having answered",
      { "respondents.csv": [...respondents(), "a,1,0"] },
      "respondents.csv line 6: id a appears twice in wave 1",
    ],
    [
      "an answer that is neither yes nor no",
      { "respondents.csv": respondents("maybe") },
      'respondents.csv line 5: responded is "maybe", not 0 or 1',
    ],
    [
      "an unknown respondent",
      { "respondents.csv": [...respondents(), "z,1,1"] },
      "respondents.csv line 6: id z is not in nodes.csv",
    ],
    [
      "a relation that is neither directed nor undirected",
      { "relations.csv": [relations[0], "work,both,1"] },
      'relations.csv line 2: directed is "both", not 0 or 1',
    ],
    [
      "a relation twice",
      { "relations.csv": [...relations, "work,0,1"] },
      "relations.csv line 3: work in wave 1 is given twice",
    ],
  ])("%s", async (_what, given: Readonly<Record<string, readonly string[]>>, sentence) => {
    files(given);
    expect(await run(["network", folder])).toEqual({
      code: 1,
      out: "",
      error: `analyse: network: ${sentence}`,
    });
  });
});

interface Relation {
  readonly n: number;
  readonly ties: number;
  readonly density: number | null;
  readonly betweenness_weighted_cost_420_over_w: readonly number[] | null;
  readonly reciprocity_arc: number | null;
  readonly communities: Readonly<Record<string, unknown>>;
  readonly why?: Readonly<Record<string, string>>;
}

async function relation(): Promise<Relation> {
  const { code, out, error } = await run(["network", folder]);
  expect({ code, error }).toEqual({ code: 0, error: "" });
  expect(out).not.toMatch(/NaN|Infinity/);
  const { networks } = JSON.parse(out) as { networks: Readonly<Record<string, Relation>> };
  return networks["work|wave1"];
}

describe("handled, with what is not defined left open", () => {
  it("nobody at all", async () => {
    files({ "nodes.csv": ["id,team"] });
    expect(await relation()).toMatchObject({ n: 0, ties: 0, density: null, communities: {} });
  });

  it("one person", async () => {
    files({ "nodes.csv": nodes.slice(0, 2) });
    expect(await relation()).toMatchObject({ n: 1, ties: 0, density: null, reciprocity_arc: null });
  });

  it("nobody who answered: unknown, not zero", async () => {
    files({ "respondents.csv": ["id,wave,responded", "a,1,0", "b,1,0", "c,1,0", "d,1,0"] });
    expect(await relation()).toMatchObject({ n: 4, ties: 0, density: null, reciprocity_arc: null });
  });

  it("people who answered and named nobody: zero, not unknown", async () => {
    files({});
    expect(await relation()).toMatchObject({ ties: 0, density: 0, reciprocity_arc: null });
  });

  it("strengths between the steps of a scale: everything but weighted paths", async () => {
    files(edges("1,work,a,b,1.7", "1,work,b,c,2"));
    const found = await relation();
    expect(found).toMatchObject({ ties: 2, betweenness_weighted_cost_420_over_w: null });
    expect(found.why).toMatchObject({
      betweenness_weighted_cost_420_over_w: "a weight does not divide 420",
    });
  });

  it("a weight of 0: no tie", async () => {
    files(edges("1,work,a,b,0"));
    expect(await relation()).toMatchObject({ ties: 0, density: 0 });
  });
});
