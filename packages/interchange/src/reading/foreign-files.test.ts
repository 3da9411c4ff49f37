import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { type NetworkDocument } from "../document/network-document";
import { inspectNetworkFiles } from "./inspect-network-files";
import { type ReadNetworkOptions } from "./network-reading";
import { readNetwork } from "./read-network";

async function documentOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ReadNetworkOptions = {},
): Promise<NetworkDocument> {
  const reading = await readNetwork(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === "string" ? strToU8(content) : content,
    })),
    options,
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

const short = ({ ties }: NetworkDocument) =>
  ties.map(({ from, to, relation, wave, weight }) => [from, to, relation, wave, weight]);

describe("files of other programs", () => {
  it("reads tables with columns of any name when they are pointed at", async () => {
    const files = {
      "people.csv": "key\twho\tage\n1\tAnna\t31\n2\tBram\t44\n",
      "contacts.csv": "x\ty\thow\tround\tmuch\n1\t2\tadvice\tT1\t3\n2\t1\tadvice\tT2\t1\n",
    };
    const columns = {
      id: "key",
      label: "who",
      source: "x",
      target: "y",
      relation: "how",
      wave: "round",
      weight: "much",
    };
    const document = await documentOf(files, { columns });
    expect(document.nodes.map(({ id, label, attributes }) => [id, label, attributes])).toEqual([
      ["1", "Anna", { age: 31 }],
      ["2", "Bram", { age: 44 }],
    ]);
    expect(short(document)).toEqual([
      ["1", "2", "advice", "T1", 3],
      ["2", "1", "advice", "T2", 1],
    ]);
    const seen = await inspectNetworkFiles(
      Object.entries(files).map(([name, text]) => ({ name, bytes: strToU8(text) })),
      { columns },
    );
    expect(seen.ok && seen.tables.map(({ name, kind, size }) => [name, kind, size])).toEqual([
      ["contacts", "edges", 2],
      ["people", "nodes", 2],
    ]);
  });

  it("reads GraphML with keys, defaults, undirected edges and drawings of yEd", async () => {
    const graphml = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" attr.name="color" attr.type="string"><default>yellow</default></key>
  <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d2" for="node" yfiles.type="nodegraphics"/>
  <graph edgedefault="undirected">
    <node id="n0"><data key="d0">green</data><data key="d2"><y:ShapeNode><y:NodeLabel>Anna</y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1"/>
    <edge source="n0" target="n1"><data key="d1">1.5</data></edge>
  </graph>
</graphml>`;
    const document = await documentOf({ "a.graphml": graphml });
    expect(document.relations).toEqual([{ name: "tie", directed: false }]);
    expect(document.nodes.map(({ label, attributes }) => [label, attributes])).toEqual([
      ["Anna", { color: "green" }],
      ["n1", { color: "yellow" }],
    ]);
    expect(short(document)).toEqual([["n0", "n1", "tie", "", 1.5]]);
  });

  it("makes waves of the times in a dynamic GEXF", async () => {
    const gexf = `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic" defaultedgetype="directed" timeformat="date">
<nodes><node id="a" label="A"/><node id="b" label="B" start="2010-01-01"/><node id="c" label="C"><spells><spell start="2009-01-01" end="2009-12-31"/></spells></node></nodes>
<edges><edge id="1" source="a" target="b" weight="2" start="2010-01-01"/><edge id="2" source="a" target="c"><spells><spell start="2009-01-01" end="2009-06-01"/></spells></edge></edges></graph></gexf>`;
    const document = await documentOf({ "a.gexf": gexf });
    expect(document.waves).toEqual(["2009-01-01", "2010-01-01"]);
    expect(document.nodes.map(({ presence }) => presence.length)).toEqual([2, 1, 1]);
    expect(short(document)).toEqual([
      ["a", "b", "tie", "2010-01-01", 2],
      ["a", "c", "tie", "2009-01-01", null],
    ]);
  });

  it("reads all that a Pajek network may hold", async () => {
    const pajek = [
      "% made by hand",
      "*Network Test",
      "*Vertices 4",
      '1 "Anna B." 0.1 0.2 0.5 box ic Red',
      "2 Bram",
      '3 "Chris"',
      '4 "Dora"',
      '*Arcs :1 "advice"',
      "1 2 3",
      "2 3",
      '*Edges :2 "friends"',
      "3 4 1",
      '*Arcslist :1 "advice"',
      "4 1 2",
      '*Edgeslist :2 "friends"',
      "1 4",
      '*Matrix :3 "hours"',
      "0 1 0 0",
      "0 0 2.5 0",
      "0 0 0 0",
      "0 0 0 0",
    ].join("\r\n");
    const document = await documentOf({ "test.net": pajek });
    expect(document.nodes.map(({ id }) => id)).toEqual(["Anna B.", "Bram", "Chris", "Dora"]);
    expect(document.relations).toEqual([
      { name: "advice", directed: true },
      { name: "friends", directed: false },
      { name: "hours", directed: true },
    ]);
    expect(short(document)).toEqual([
      ["Anna B.", "Bram", "advice", "", 3],
      ["Bram", "Chris", "advice", "", null],
      ["Chris", "Dora", "friends", "", 1],
      ["Dora", "Anna B.", "advice", "", null],
      ["Dora", "Bram", "advice", "", null],
      ["Anna B.", "Dora", "friends", "", null],
      ["Anna B.", "Bram", "hours", "", 1],
      ["Bram", "Chris", "hours", "", 2.5],
    ]);
  });

  it("makes waves of Pajek's time intervals, also in Windows text", async () => {
    const text = '*Vertices 2\r\n1 "Ren\u00e9" [1-*]\r\n2 "b" [2]\r\n*Arcs\r\n1 2 1 [2]\r\n';
    const document = await documentOf({ "t.net": Uint8Array.from(text, (c) => c.charCodeAt(0)) });
    expect(document.waves).toEqual(["1", "2"]);
    expect(document.nodes.map(({ id, presence }) => [id, presence])).toEqual([
      ["René", ["1", "2"]],
      ["b", ["2"]],
    ]);
    expect(short(document)).toEqual([["René", "b", "t", "2", 1]]);
  });

  it("reads several matrices as relations, and an empty row as a missing answer", async () => {
    const document = await documentOf({
      "advice.csv": ";a;b;c\na;0;1;0\nb;;;\nc;2;0;0\n",
      "friends.csv": ";a;b;c\na;0;1;0\nb;1;0;0\nc;0;0;0\n",
    });
    expect(document.relations).toEqual([
      { name: "advice", directed: true },
      { name: "friends", directed: false },
    ]);
    expect(document.nodes.map(({ answered }) => answered)).toEqual([[""], [], [""]]);
    expect(short(document)).toEqual([
      ["a", "b", "advice", "", 1],
      ["c", "a", "advice", "", 2],
      ["a", "b", "friends", "", 1],
    ]);
  });

  it("reads a workbook with nodes and edges, and one with a matrix", async () => {
    const lists = await writeExcelFile([
      {
        sheet: "Nodes",
        data: [
          ["id", "name", "age"],
          [1, "Anna", 31],
          [2, "Bram", null],
        ],
      },
      {
        sheet: "Edges",
        data: [
          ["from", "to", "weight"],
          [1, 2, 0.5],
        ],
      },
    ]).toBuffer();
    const document = await documentOf({ "a.xlsx": new Uint8Array(lists) });
    expect(document.nodes.map(({ id, label, attributes }) => [id, label, attributes])).toEqual([
      ["1", "Anna", { age: 31 }],
      ["2", "Bram", {}],
    ]);
    expect(short(document)).toEqual([["1", "2", "tie", "", 0.5]]);
    const matrix = await writeExcelFile([
      {
        sheet: "advice",
        data: [
          [null, "a", "b"],
          ["a", 0, 3],
          ["b", 0, 0],
        ],
      },
    ]).toBuffer();
    expect(short(await documentOf({ "m.xlsx": new Uint8Array(matrix) }))).toEqual([
      ["a", "b", "advice", "", 3],
    ]);
  });
});
