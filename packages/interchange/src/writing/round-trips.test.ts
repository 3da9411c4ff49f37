import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NetworkDocument } from "../document/network-document";
import { readNetwork } from "../reading/read-network";
import { uniqueNames } from "../slices/network-slices";
import { canonical, hostileNetwork } from "../testing/hostile-network.fixture";
import { networkFileEndings, type NetworkWriteFormat, writeNetwork } from "./write-network";

const time = new Date(Date.UTC(2026, 0, 1));

async function back(document: NetworkDocument, format: NetworkWriteFormat): Promise<NetworkDocument> {
  const bytes = await writeNetwork(document, format, time);
  const reading = await readNetwork([{ name: `network${networkFileEndings[format]}`, bytes }]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

describe("a written network", () => {
  it.each(["csv", "excel", "graphml", "gexf"] as const)("comes back whole from %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(hostileNetwork, async (document) => {
        expect(canonical(await back(document, format))).toEqual(canonical(document));
      }),
      { numRuns: format === "excel" ? 60 : 200 },
    );
  });

  it("comes back from Pajek with everything that Pajek can hold", async () => {
    await fc.assert(
      fc.asyncProperty(hostileNetwork, async (document) => {
        expect(canonical(await back(document, "pajek"))).toEqual(canonical(byName(document)));
      }),
      { numRuns: 200 },
    );
  });

  it("comes back from matrices with everything that a matrix can hold", async () => {
    await fc.assert(
      fc.asyncProperty(hostileNetwork, async (document) => {
        expect(canonical(await back(document, "matrix"))).toEqual(canonical(inMatrices(document)));
      }),
      { numRuns: 200 },
    );
  });
});

/** Without attributes, nodes called by one name, in waves in the order of their presence. */
function byName(document: NetworkDocument): NetworkDocument {
  const names = uniqueNames(document.nodes);
  const name = (id: string) => names.get(id) ?? id;
  const { waves } = document;
  const firstSeen = waves.flatMap((wave) => document.nodes.filter(({ presence }) => presence.includes(wave)));
  return {
    waves: waves,
    relations: document.relations,
    nodes: [...new Set(firstSeen)].map(({ id, presence, answered }) => ({
      id: name(id),
      label: name(id),
      attributes: {},
      presence: waves.filter((wave) => presence.includes(wave)),
      answered,
    })),
    ties: document.ties.map((tie) => ({ ...tie, from: name(tie.from), to: name(tie.to), attributes: {} })),
  };
}

/** And without ties of nought; a weight that is not known is 1; all have answered where one has not. */
function inMatrices(document: NetworkDocument): NetworkDocument {
  const named = byName(document);
  const told = named.nodes.some(
    ({ presence, answered }) => answered !== null && answered.length < presence.length,
  );
  return {
    ...named,
    nodes: named.nodes.map((node) => ({ ...node, answered: told ? (node.answered ?? node.presence) : null })),
    ties: named.ties.flatMap((tie) => (tie.weight === 0 ? [] : [{ ...tie, weight: tie.weight ?? 1 }])),
  };
}
