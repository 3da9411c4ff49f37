import {
  type CoalitionPictureInput,
  type LayoutNode,
  type PictureNode,
  type PictureTie,
  type TieState,
  windowPlacement,
} from "@vensterbank/charts";
import { insideRoles } from "@vensterbank/core";

/* Invented people for the style guide only; nothing here reaches a results page. */

/** A repeatable stream of numbers 0..1 (Park and Miller); good enough to scatter an example. */
function stream(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const sectorNames: Readonly<Record<string, string>> = {
  municipality: "gemeente",
  housing: "wonen",
  health: "zorg",
  education: "onderwijs",
  "police-justice": "politie en justitie",
};
const syllables = [
  "An",
  "Bo",
  "Ca",
  "Da",
  "El",
  "Fem",
  "Gi",
  "Han",
  "Ir",
  "Jo",
  "Kim",
  "Lo",
  "Mar",
  "No",
  "Sa",
  "Wil",
];
const surnames = [
  "de Boer",
  "Visser",
  "Bakker",
  "Yılmaz",
  "Mulder",
  "van Dijk",
  "Haddad",
  "Kuipers",
  "Smit",
  "Pinas",
];

/** A scattered organisation: coalitions as clusters, partners around, ties mostly within. */
export function exampleMap(
  people: number,
  partners: number,
  tieCount: number,
  compared: boolean,
): CoalitionPictureInput {
  const next = stream(7);
  const clusters = Math.min(5, Math.max(2, Math.round(people / 24)));
  const sectors = Object.keys(sectorNames);
  const layout: (LayoutNode & { group: number | null })[] = [];
  for (let i = 0; i < people; i++) {
    const group = i % clusters;
    const angle = (group / clusters) * 2 * Math.PI;
    const spread = () => (next() + next() + next() - 1.5) * 0.55;
    layout.push({
      id: `p${i}`,
      inside: true,
      x: Math.cos(angle) + spread(),
      y: Math.sin(angle) + spread(),
      group,
    });
  }
  for (let i = 0; i < partners; i++) {
    const angle = next() * 2 * Math.PI;
    layout.push({
      id: `o${i}`,
      inside: false,
      x: 2 * Math.cos(angle),
      y: 2 * Math.sin(angle),
      sector: sectors[i % sectors.length],
      group: null,
    });
  }
  const placed = windowPlacement(layout);
  const nodes = layout.map(({ id, inside, group, sector }, i): PictureNode => ({
    id,
    inside,
    group,
    sector,
    ...(placed.get(id) ?? { x: 0.5, y: 0.5 }),
    role: inside
      ? i < 3
        ? "director"
        : i % 9 === 0
          ? "manager"
          : i % 7 === 0
            ? "support"
            : insideRoles[2]
      : "partner",
    label: inside
      ? `${syllables[i % 16]}${syllables[(i * 5) % 16].toLowerCase()} ${surnames[(i * 3) % 10]}`
      : `Partner ${i - people + 1}`,
    size: next() ** 3,
    state:
      compared && inside && i % 17 === 3 ? "joined" : compared && inside && i % 19 === 4 ? "left" : "stayed",
  }));
  return {
    nodes,
    ties: exampleTies(layout, tieCount, compared, next),
    groups: groupNames(clusters),
    sectors: Object.entries(sectorNames).map(([key, label]) => ({ key, label })),
  };
}

const states: readonly TieState[] = [
  "kept",
  "kept",
  "kept",
  "kept",
  "begun",
  "ended",
  "stronger",
  "weaker",
  "unknown",
];

function exampleTies(
  layout: readonly (LayoutNode & { group: number | null })[],
  count: number,
  compared: boolean,
  next: () => number,
): PictureTie[] {
  const ties: PictureTie[] = [];
  while (ties.length < count) {
    const from = layout[Math.floor(next() * layout.length)];
    const to = layout[Math.floor(next() * layout.length)];
    if (from.id === to.id || (from.group !== to.group && next() < 0.85)) continue;
    const state = compared ? { state: states[Math.floor(next() * states.length)] } : {};
    ties.push({
      from: from.id,
      to: to.id,
      width: 1 + Math.floor(next() * 4),
      confirmed: next() < 0.6,
      ...state,
    });
  }
  return ties;
}

function groupNames(clusters: number) {
  return ["Noord en jeugd", "Zuid", "Wonen", "Over de grens", "Bureau"]
    .slice(0, clusters)
    .map((label) => ({ label, hull: true }));
}
