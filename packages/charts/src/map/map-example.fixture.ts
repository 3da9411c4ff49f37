import { type MapData, type MapNode } from "./map-data";
import { encodeTies } from "./tie-code";

const node = (id: string, rest: Partial<MapNode> = {}): MapNode => ({
  id,
  role: "professional",
  inside: true,
  name: null,
  unit: 0,
  sector: null,
  coalition: 0,
  x: 0.5,
  y: 0.5,
  answered: true,
  between: null,
  ...rest,
});

/** Anna – Bert – Chris – a partner in a row, and Dirk apart. Bert and Chris named each other. */
export const namedMap: MapData = {
  view: "names",
  level: "combined",
  nodes: [
    node("a", { name: "Anna", x: 0.3 }),
    node("b", { name: "Bert", role: "manager", x: 0.4 }),
    node("c", { name: "Chris", unit: 1, x: 0.5 }),
    node("d", { name: "Dirk", unit: 1, x: 0.6, coalition: null }),
    node("p", {
      name: "Wonen <script>alert(1)</script> & Co",
      role: "partner",
      inside: false,
      unit: null,
      sector: 0,
      coalition: null,
      x: 0.1,
      answered: false,
    }),
  ],
  units: [
    { code: "n", label: "Noord", part: 0 },
    { code: "z", label: "Zuid", part: 0 },
  ],
  parts: ["Wijken"],
  sectors: [{ key: "housing", label: "wonen" }],
  coalitions: ["Een"],
  sizes: ["contacts", "same"],
  ties: encodeTies([
    { a: 0, b: 1, ab: 2, ba: 0, levels: ["case"] },
    { a: 1, b: 2, ab: 2, ba: 3, levels: ["case", "strategic"] },
    { a: 2, b: 4, ab: 4, ba: 0, levels: ["practice"] },
  ]),
  compared: false,
};

/** The same without names: several people are called alike. */
export const roleMap: MapData = {
  ...namedMap,
  view: "roles",
  nodes: namedMap.nodes.map((one) => ({ ...one, name: null, role: one.inside ? "professional" : one.role })),
};
