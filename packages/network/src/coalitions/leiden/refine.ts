import { type Random } from "@vensterbank/core";
import { type LayeredGraph } from "./layered-graph";
import { randomOrder } from "./random-order";
import { renumber } from "./renumber";
import { type Workspace } from "./workspace";

/** How readily a part is joined that is not the best (θ of Traag et al. 2019), in units of weight. */
const randomness = 0.01;

/**
 * Refinement (Traag et al. 2019, algorithm A.2): within each group every node starts alone, and nodes that are well connected
 * to their group join parts that are, at random in favour of what raises quality. Parts are connected.
 * @param groups after `moveNodes`, whose sums are in the workspace
 * @param parts is filled with the part of each node, numbered from 0 in order of first appearance
 * @returns number of parts
 */
export function refine(
  graph: LayeredGraph,
  groups: Int32Array,
  parts: Int32Array,
  random: Random,
  {
    order,
    waiting: joined,
    groupStrength,
    link,
    touched,
    partStrength,
    outward,
    chance,
    size,
    free,
  }: Workspace,
): number {
  const { n, layers, offsets, columns, weights, strength, penalty, rounding } = graph;
  for (let i = 0; i < n; i++) {
    parts[i] = i;
    let sum = 0;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) if (groups[columns[k]] === groups[i]) sum += weights[k];
    outward[i] = sum;
  }
  partStrength.set(strength);
  joined.fill(0, 0, n);
  randomOrder(order, n, random);

  const wellConnected = (part: number, group: number) => {
    let expected = 0;
    for (let s = 0; s < layers; s++) {
      const own = partStrength[part * layers + s];
      expected += penalty[s] * own * (groupStrength[group * layers + s] - own);
    }
    return outward[part] >= expected - rounding;
  };

  for (let at = 0; at < n; at++) {
    const node = order[at];
    const group = groups[node];
    // A part that others joined stays; size is 1 for a group of one.
    if (joined[node] === 1 || size[group] === 1 || !wellConnected(node, group)) continue;
    let touchedCount = 0;
    for (let k = offsets[node]; k < offsets[node + 1]; k++) {
      const neighbour = columns[k];
      if (groups[neighbour] !== group) continue;
      const part = parts[neighbour];
      if (link[part] === 0) touched[touchedCount++] = part;
      link[part] += weights[k];
    }
    const part = choosePart(node, group, touchedCount);
    if (part !== node) {
      outward[part] += outward[node] - 2 * link[part];
      for (let s = 0; s < layers; s++) partStrength[part * layers + s] += strength[node * layers + s];
      parts[node] = part;
      joined[part] = 1;
    }
    for (let t = 0; t < touchedCount; t++) link[touched[t]] = 0;
  }
  return renumber(parts, n, free);

  function choosePart(node: number, group: number, touchedCount: number): number {
    let candidates = 0;
    let highest = 0;
    for (let t = 0; t < touchedCount; t++) {
      const part = touched[t];
      let gain = link[part];
      for (let s = 0; s < layers; s++)
        gain -= penalty[s] * strength[node * layers + s] * partStrength[part * layers + s];
      const possible = gain >= 0 && wellConnected(part, group);
      chance[t] = possible ? gain : -1;
      if (!possible) continue;
      candidates++;
      highest = Math.max(highest, gain);
    }
    if (candidates === 0) return node;
    let total = Math.exp(-highest / randomness);
    for (let t = 0; t < touchedCount; t++) {
      chance[t] = chance[t] < 0 ? 0 : Math.exp((chance[t] - highest) / randomness);
      total += chance[t];
    }
    let drawn = random.next() * total;
    for (let t = 0; t < touchedCount; t++) {
      drawn -= chance[t];
      if (chance[t] > 0 && drawn < 0) return touched[t];
    }
    return node;
  }
}
