import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type NetworkFile, type NetworkReading, type ReadNetworkOptions } from "./network-reading";
import { readNetwork } from "./read-network";

const file = (name: string, text: string): NetworkFile => ({ name, bytes: strToU8(text) });
const nodes = file("nodes.csv", "id,label\na,Anna\nb,Bram\nc,Chris\n");

async function problemsOf(files: readonly NetworkFile[], options: ReadNetworkOptions = {}) {
  const reading = await readNetwork(files, options);
  return reading.ok ? [] : reading.problems.map(({ file: name, row, code }) => [name, row, code]);
}

async function warningsOf(files: readonly NetworkFile[], options: ReadNetworkOptions = {}) {
  const reading = await readNetwork(files, options);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.warnings.map(({ code, row, count }) => [code, row, count]);
}

function documentOf(reading: NetworkReading) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

describe("files that are refused", () => {
  it("tells all that is wrong at once, with file and line", async () => {
    const edges = file("edges.csv", "source,target,weight\na,b,1\na,x,2\nb,c,veel\n,c,1\n");
    expect(await problemsOf([nodes, edges])).toEqual([["edges.csv", 4, "weight-not-a-number"]]);
    const others = file("edges.csv", "source,target,weight\na,b,1\na,x,2\n\n,c,1\na,b,2\n");
    expect(await problemsOf([nodes, others])).toEqual([
      ["edges.csv", 3, "node-unknown"],
      ["edges.csv", 5, "id-empty"],
      ["edges.csv", 6, "tie-contradicts"],
    ]);
  });

  it("keeps the line where a cell runs over several lines", async () => {
    const edges = file("edges.csv", 'source,target,note\na,b,"one\ntwo"\na,x,\n');
    expect(await problemsOf([nodes, edges])).toEqual([["edges.csv", 4, "node-unknown"]]);
  });

  it("bounds how much it tells", async () => {
    const edges = file("edges.csv", `source,target\n${"x,y\n".repeat(500)}`);
    const reading = await readNetwork([nodes, edges]);
    expect(reading.ok ? null : [reading.problems.length, reading.more]).toEqual([100, true]);
  });

  it("refuses ids twice, empty files, an open quotation mark, and cells beyond the columns", async () => {
    expect(await problemsOf([file("nodes.csv", "id\na\na\n")])).toEqual([["nodes.csv", 3, "id-twice"]]);
    expect(await problemsOf([file("nodes.csv", "")])).toEqual([["nodes.csv", null, "file-empty"]]);
    expect(await problemsOf([file("nodes.csv", "\n \n")])).toEqual([["nodes.csv", null, "file-empty"]]);
    expect(await problemsOf([file("nodes.csv", "id\n")])).toEqual([["nodes.csv", null, "no-nodes"]]);
    expect((await problemsOf([file("edges.csv", 'source,target\na,"b\n')]))[0][2]).toBe("unreadable-csv");
    expect(await problemsOf([file("edges.csv", "source,target\na,b,1\n")])).toEqual([
      ["edges.csv", 2, "line-too-long"],
    ]);
    expect(await problemsOf([file("notes.txt", "hello there\nall of you\n")])).toEqual([
      ["notes.txt", null, "format-unknown"],
    ]);
  });

  it("refuses more nodes, ties, waves and bytes than it takes", async () => {
    const many = file("nodes.csv", `id\n${Array.from({ length: 50_000 }, (_, i) => `n${i}`).join("\n")}\n`);
    expect(await problemsOf([many])).toEqual([["nodes.csv", null, "too-many-nodes"]]);
    const wide = file("m.csv", `,${Array.from({ length: 5000 }, (_, i) => `n${i}`).join(",")}\n`);
    expect(await problemsOf([wide])).toEqual([["m.csv", null, "too-many-nodes"]]);
    const large = { name: "edges.csv", bytes: new Uint8Array(100 * 1024 * 1024) };
    expect(await problemsOf([large])).toEqual([["edges.csv", null, "file-too-large"]]);
    const pajek = file("a.net", "*Vertices 900000000\n*Arcs\n1 2\n");
    expect(await problemsOf([pajek])).toEqual([["a.net", 1, "too-many-nodes"]]);
    const times = file("a.net", '*Vertices 2\n1 "a" [1-*]\n2 "b" [1-900000000]\n*Arcs\n1 2 1\n');
    expect((await problemsOf([times]))[0]).toEqual(["a.net", 2, "time-unreadable"]);
  });

  it.each(["graphml", "gexf"])(
    "refuses entities and document types in %s before looking at them",
    async (kind) => {
      const bomb = `<?xml version="1.0"?><!DOCTYPE ${kind} [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><${kind}><graph><node id="&b;"/></graph></${kind}>`;
      expect(await problemsOf([file(`a.${kind}`, bomb)])).toEqual([[`a.${kind}`, null, "xml-with-doctype"]]);
      const outside = `<!DOCTYPE ${kind} SYSTEM "file:///etc/passwd"><${kind}/>`;
      expect((await problemsOf([file(`a.${kind}`, outside)]))[0][2]).toBe("xml-with-doctype");
      const unknown = `<${kind}><graph><node id="&nbsp;"/></graph></${kind}>`;
      expect((await problemsOf([file(`a.${kind}`, unknown)]))[0][2]).toBe("unreadable-xml");
      expect((await problemsOf([file(`a.${kind}`, `<${kind}><graph><node id="a">`)]))[0][2]).toBe(
        "unreadable-xml",
      );
      expect((await problemsOf([file(`a.${kind}`, `<${kind}><graph></graph></${kind}>`)]))[0][2]).toBe(
        "no-nodes",
      );
    },
  );

  it("gives up on a zip that grows, whatever it says of itself, and on a damaged one", async () => {
    const bomb = zipSync({ "[Content_Types].xml": strToU8("<x/>"), "xl/a.xml": new Uint8Array(40_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(
      await problemsOf([{ name: "a.xlsx", bytes: bomb }], { limits: { unpackedBytes: 10_000_000 } }),
    ).toEqual([["a.xlsx", null, "unpacks-too-large"]]);
    expect((await problemsOf([{ name: "a.xlsx", bytes: bomb.subarray(0, 60) }]))[0][2]).toMatch(
      /^unreadable-/,
    );
    const other = zipSync({ "[Content_Types].xml": strToU8("<x/>"), "word/document.xml": strToU8("<x/>") });
    expect(await problemsOf([{ name: "a.xlsx", bytes: other }])).toEqual([
      ["a.xlsx", null, "unreadable-sheet"],
    ]);
    const doctype = zipSync({
      "[Content_Types].xml": strToU8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'),
    });
    expect(await problemsOf([{ name: "a.xlsx", bytes: doctype }])).toEqual([
      ["a.xlsx", null, "xml-with-doctype"],
    ]);
  });

  it("refuses matrices that are not square or name their rows otherwise", async () => {
    expect(await problemsOf([file("m.csv", ",a,b,c\na,0,1,1\nb,1,0,0\n")])).toEqual([
      ["m.csv", null, "matrix-not-square"],
    ]);
    expect(await problemsOf([file("m.csv", ",a,b,c\na,0,1,1\nc,1,0,0\nb,0,0,0\n")])).toEqual([
      ["m.csv", 3, "matrix-names-differ"],
      ["m.csv", 4, "matrix-names-differ"],
    ]);
    expect(await problemsOf([file("m.csv", ",a,b\na,0,x\nb,1,0\n")])).toEqual([
      ["m.csv", 2, "weight-not-a-number"],
    ]);
  });

  it("refuses Pajek vertices that do not exist and statements that it does not know", async () => {
    expect(await problemsOf([file("a.net", "*Vertices 2\n*Arcs\n1 3 1\n*Dance\n1 2\n")])).toEqual([
      ["a.net", 4, "statement-unknown"],
      ["a.net", 3, "vertex-number"],
    ]);
  });
});

describe("files that are read with a warning", () => {
  it("leaves out ties to oneself and repeated ones, and counts them", async () => {
    const edges = file("edges.csv", "source,target\na,a\na,b\na,b\nb,b\n");
    expect(await warningsOf([nodes, edges])).toEqual([
      ["self-tie", 2, 2],
      ["tie-twice", 4, 1],
    ]);
  });

  it("takes one node, nobody's ties, and ends of ties for nodes", async () => {
    expect(await warningsOf([file("nodes.csv", "id\na\n")])).toEqual([
      ["one-node", null, 1],
      ["no-ties", null, 1],
    ]);
    expect(await warningsOf([file("edges.csv", "source,target\na,b\n")])).toEqual([
      ["nodes-from-ties", null, 1],
    ]);
  });

  it("reads old Windows text and semicolons with decimal commas", async () => {
    const latin = Uint8Array.from([..."van;naar;gewicht\nRen", "é", ";Zo", "ë", ";2,5\n"].join(""), (c) =>
      c.charCodeAt(0),
    );
    const reading = await readNetwork([{ name: "relaties.csv", bytes: latin }]);
    const { nodes: found, ties } = documentOf(reading);
    expect(found.map(({ label }) => label)).toEqual(["René", "Zoë"]);
    expect(ties[0].weight).toBe(2.5);
    expect(reading.ok && reading.warnings.map(({ code }) => code)).toContain("old-encoding");
  });

  it("keeps a label that looks like a script or a formula as text", async () => {
    const gexf = `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="directed"><nodes><node id="1" label="&lt;script&gt;alert(1)&lt;/script&gt;"/><node id="2" label="=cmd|' /C calc'!A0"/></nodes><edges><edge id="0" source="1" target="2"/></edges></graph></gexf>`;
    const { nodes: found } = documentOf(await readNetwork([file("a.gexf", gexf)]));
    expect(found.map(({ label }) => label)).toEqual(["<script>alert(1)</script>", "=cmd|' /C calc'!A0"]);
  });
});
