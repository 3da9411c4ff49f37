import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openReference, openReferenceMissing, syntheticReference } from "@vensterbank/testkit";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NetworkDocument } from "../document/network-document";
import { readNetwork } from "../reading/read-network";
import { writeNetwork } from "../writing/write-network";
import { countWithTools, networkPython, networkPythonMissing } from "./network-tools.fixture";

const python = networkPython();
const open = openReference();
const time = new Date(Date.UTC(2026, 0, 1));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vensterbank-network-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Sets that come without relations.csv, and which of their relations have no direction (FORMAT 7). */
const publicSets = {
  krackhardt_hightech: [],
  kapferer_tailor: ["social"],
  s50_glasgow: [],
  dhhs_tobacco: ["collaboration"],
  zachary_karate: ["interaction"],
  cross_parker_manufacturing: [],
};

async function documentIn(path: string, undirected: readonly string[] = []): Promise<NetworkDocument> {
  const files = readdirSync(path).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(path, name))),
  }));
  const reading = await readNetwork(files, { undirected });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

/** A part of a document: what one file of it must hold. */
function expected(document: NetworkDocument, part: { readonly wave?: string; readonly relation?: string }) {
  const { wave, relation } = part;
  const nodes = document.nodes.filter(({ presence }) => wave === undefined || presence.includes(wave));
  const ties = document.ties.filter(
    (tie) => (wave ?? tie.wave) === tie.wave && (relation ?? tie.relation) === tie.relation,
  );
  const relations = document.relations.filter(({ name }) => name === (relation ?? name));
  return {
    directed: relations.some(({ directed }) => directed),
    nodes: nodes.length,
    ties: ties.length,
    weights: ties.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
    labels: nodes.map(({ label }) => label).sort(),
  };
}

/** One wave of it, as a document of its own. */
function waveOf(document: NetworkDocument, wave: string): NetworkDocument {
  return {
    waves: [wave],
    relations: document.relations
      .filter(({ waves }) => waves === undefined || waves.includes(wave))
      .map(({ name, directed }) => ({ name, directed })),
    nodes: document.nodes
      .filter(({ presence }) => presence.includes(wave))
      .map((node) => ({
        ...node,
        presence: [wave],
        answered: node.answered && node.answered.filter((one) => one === wave),
      })),
    ties: document.ties.filter((tie) => tie.wave === wave),
  };
}

async function check(command: string, name: string, document: NetworkDocument): Promise<void> {
  const files: string[] = [];
  const wanted: ReturnType<typeof expected>[] = [];
  const add = (file: string, bytes: Uint8Array, times: number, what: ReturnType<typeof expected>) => {
    files.push(join(folder, `${name}-${file}`));
    writeFileSync(files[files.length - 1], bytes);
    for (let i = 0; i < times; i++) wanted.push(what);
  };
  add("all.graphml", await writeNetwork(document, "graphml", time), 2, expected(document, {}));
  for (const [index, wave] of document.waves.entries()) {
    const one = waveOf(document, wave);
    add(`${index}.graphml`, await writeNetwork(one, "graphml", time), 2, expected(one, {}));
    add(`${index}.gexf`, await writeNetwork(one, "gexf", time), 1, expected(one, {}));
    const pajek = Object.entries(unzipSync(await writeNetwork(one, "pajek", time)));
    const networks = pajek.filter(([file]) => file.endsWith(".net"));
    expect(networks).toHaveLength(one.relations.length);
    for (const [at, [, bytes]] of networks.entries())
      add(`${index}-${at}.net`, bytes, 2, expected(one, { relation: one.relations[at].name }));
  }
  const counts = countWithTools(command, files);
  expect(counts.map(({ tool: _, labels, ...rest }) => ({ ...rest, labels: [...labels].sort() }))).toEqual(
    wanted,
  );
  if (document.waves.length < 2) return;
  // Over time, networkx gives an edge its spells; it knows one weight per edge and not several.
  const dynamic = join(folder, `${name}.gexf`);
  writeFileSync(dynamic, await writeNetwork(document, "gexf", time));
  const [{ nodes, ties }] = countWithTools(command, [dynamic]);
  expect([nodes, ties]).toEqual([document.nodes.length, document.ties.length]);
}

describe("networkx and igraph find the same nodes, ties and weights in GraphML, GEXF and Pajek", () => {
  const synthetic = ["vaart_coalitions", "klein"];
  for (const name of synthetic) {
    const title = python === null ? `${name} ${networkPythonMissing}` : name;
    it.skipIf(python === null)(title, async () => {
      await check(python ?? "", name, await documentIn(syntheticReference("networks", name)));
    });
  }
  for (const [name, undirected] of Object.entries(publicSets)) {
    const reason = python === null ? networkPythonMissing : open === null ? openReferenceMissing : null;
    it.skipIf(reason !== null)(reason === null ? name : `${name} ${reason}`, async () => {
      await check(python ?? "", name, await documentIn(join(open ?? "", "networks", name), undirected));
    });
  }

  it.skipIf(python === null)(python === null ? networkPythonMissing : "hostile labels too", async () => {
    const labels = [
      '"quoted"',
      "<script>alert(1)</script>",
      "=1+1",
      "שלום",
      "😀",
      "a\\b",
      "it's",
      "% no comment",
    ];
    const nodes = labels.map((label, index) => ({
      id: `n${index}`,
      label,
      attributes: { note: label },
      presence: [""],
      answered: [""],
    }));
    const ties = nodes.slice(1).map(({ id }) => ({
      from: "n0",
      to: id,
      relation: "x",
      wave: "",
      weight: 2,
      attributes: {},
    }));
    const document = { waves: [""], relations: [{ name: "x", directed: true }], nodes, ties };
    for (const format of ["graphml", "gexf"] as const) {
      const file = join(folder, `hostile.${format}`);
      writeFileSync(file, await writeNetwork(document, format, time));
      for (const found of countWithTools(python ?? "", [file])) {
        expect([...found.labels].sort()).toEqual([...labels].sort());
        expect([found.nodes, found.ties, found.weights]).toEqual([8, 7, 14]);
      }
    }
    const file = join(folder, "hostile.net");
    const [bytes] = Object.entries(unzipSync(await writeNetwork(document, "pajek", time)))
      .filter(([name]) => name.endsWith(".net"))
      .map(([, one]) => one);
    writeFileSync(file, bytes);
    for (const found of countWithTools(python ?? "", [file]))
      expect([found.nodes, found.ties, found.weights]).toEqual([8, 7, 14]);
  });
});
