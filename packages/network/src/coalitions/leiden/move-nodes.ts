import { type Random } from "@vensterbank/core";
import { type LayeredGraph } from "./layered-graph";
import { randomOrder } from "./random-order";
import { type Workspace } from "./workspace";

/**
 * Fast local moving (Traag et al. 2019, algorithm A.2): nodes from a queue move to the group that raises quality most,
 * which may be an empty one; neighbours outside the new group are looked at again. Changes `groups` and fills
 * `groupStrength` and `size` of the workspace.
 * @returns number of groups that are left
 */
export function moveNodes(
  graph: LayeredGraph,
  groups: Int32Array,
  random: Random,
  { order: queue, waiting, size, groupStrength, link, touched, free }: Workspace,
): number {
  const { n, layers, offsets, columns, weights, strength, penalty, rounding } = graph;
  sumUpGroups(graph, groups, size, groupStrength);
  let freeCount = 0;
  let left = 0;
  for (let group = n - 1; group >= 0; group--) {
    if (size[group] === 0) free[freeCount++] = group;
    else left++;
  }
  randomOrder(queue, n, random);
  waiting.fill(1, 0, n);
  let head = 0;
  for (let inQueue = n; inQueue > 0; inQueue--) {
    const node = queue[head];
    head = head + 1 === n ? 0 : head + 1;
    waiting[node] = 0;
    const own = groups[node];
    let touchedCount = 0;
    for (let k = offsets[node]; k < offsets[node + 1]; k++) {
      const group = groups[columns[k]];
      if (link[group] === 0) touched[touchedCount++] = group;
      link[group] += weights[k];
    }
    for (let s = 0; s < layers; s++) groupStrength[own * layers + s] -= strength[node * layers + s];
    size[own]--;
    let best = own;
    let highest = link[own];
    for (let s = 0; s < layers; s++)
      highest -= penalty[s] * strength[node * layers + s] * groupStrength[own * layers + s];
    for (let t = 0; t < touchedCount; t++) {
      const group = touched[t];
      let gain = link[group];
      link[group] = 0;
      if (group === own) continue;
      for (let s = 0; s < layers; s++)
        gain -= penalty[s] * strength[node * layers + s] * groupStrength[group * layers + s];
      if (gain > highest + rounding) {
        highest = gain;
        best = group;
      }
    }
    if (highest < -rounding && size[own] > 0) best = free[--freeCount];
    if (best !== own) {
      if (size[own] === 0) {
        free[freeCount++] = own;
        left--;
      }
      if (size[best] === 0) left++;
      groups[node] = best;
      for (let k = offsets[node]; k < offsets[node + 1]; k++) {
        const neighbour = columns[k];
        if (waiting[neighbour] === 1 || groups[neighbour] === best) continue;
        waiting[neighbour] = 1;
        // One place became free above, so that the ring never holds more than n.
        queue[(head + inQueue - 1) % n] = neighbour;
        inQueue++;
      }
    }
    for (let s = 0; s < layers; s++) groupStrength[best * layers + s] += strength[node * layers + s];
    size[best]++;
  }
  return left;
}

function sumUpGroups(
  { n, layers, strength }: LayeredGraph,
  groups: Int32Array,
  size: Int32Array,
  groupStrength: Float64Array,
) {
  size.fill(0, 0, n);
  groupStrength.fill(0, 0, n * layers);
  for (let i = 0; i < n; i++) {
    size[groups[i]]++;
    for (let s = 0; s < layers; s++) groupStrength[groups[i] * layers + s] += strength[i * layers + s];
  }
}
