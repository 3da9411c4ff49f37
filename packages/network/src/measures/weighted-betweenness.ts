import { type CompressedRows } from "../graph/compressed-rows";
import { everyNode, scaleSums } from "./pivots";

/** Divisible by every strength from 1 to 7, so that costs are whole numbers and equal paths are exactly equal (methods 5). */
export const costOfStrengthOne = 420;

/**
 * Betweenness where a strong tie is short: cost = 420 / strength. Brandes (2001) with Dial's (1969) bucket queue, which
 * whole-number costs allow; costs are first divided by their common divisor.
 * @param sources of the paths, when not from every node (`pivots`)
 * @throws RangeError when 420 / strength is not a whole number
 */
export function weightedBetweenness(
  rows: CompressedRows,
  symmetric: boolean,
  sources?: Int32Array,
): Float64Array {
  const { n, offsets, columns } = rows;
  const { costs, largest } = wholeCosts(rows);
  const total = new Float64Array(n);
  const distance = new Int32Array(n);
  const paths = new Float64Array(n);
  // (1 + dependency) / paths, which every node that leads here asks for.
  const perPath = new Float64Array(n);
  const order = new Int32Array(n);
  // A bucket holds nodes of one distance at a time, each at most once: it never needs more than n places.
  const buckets = largest + 1;
  const waiting = new Int32Array(buckets * n);
  const filled = new Int32Array(buckets);
  const from = sources ?? everyNode(n);
  for (const source of from) {
    distance.fill(notReached);
    distance[source] = 0;
    paths[source] = 1;
    waiting[0] = source;
    filled[0] = 1;
    let left = 1;
    let reached = 0;
    for (let reach = 0, bucket = 0; left > 0; reach++, bucket = bucket === largest ? 0 : bucket + 1) {
      const end = bucket * n + filled[bucket];
      left -= filled[bucket];
      filled[bucket] = 0;
      for (let at = bucket * n; at < end; at++) {
        const node = waiting[at];
        // It was found again, nearer, since it was put here.
        if (distance[node] !== reach) continue;
        order[reached++] = node;
        const own = paths[node];
        for (let k = offsets[node], last = offsets[node + 1]; k < last; k++) {
          const neighbour = columns[k];
          const length = reach + costs[k];
          const known = distance[neighbour];
          if (length < known) {
            distance[neighbour] = length;
            paths[neighbour] = own;
            const ahead = bucket + costs[k];
            const to = ahead < buckets ? ahead : ahead - buckets;
            waiting[to * n + filled[to]++] = neighbour;
            left++;
          } else if (length === known) paths[neighbour] += own;
        }
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at];
      const own = distance[node];
      let sum = 0;
      for (let k = offsets[node], end = offsets[node + 1]; k < end; k++)
        if (distance[columns[k]] === own + costs[k]) sum += perPath[columns[k]];
      const dependency = sum * paths[node];
      total[node] += dependency;
      perPath[node] = (1 + dependency) / paths[node];
    }
  }
  return scaleSums(total, from.length, symmetric);
}

/** Further than any path: 2³⁰ − 1, so that sums with a cost stay whole numbers of 32 bits. */
const notReached = 0x3fffffff;

function wholeCosts(rows: CompressedRows): { costs: Int32Array; largest: number } {
  const costs = new Int32Array(rows.weights.length);
  let divisor = 0;
  rows.weights.forEach((weight, k) => {
    const cost = costOfStrengthOne / weight;
    if (!Number.isInteger(cost)) throw new RangeError("Strengths must divide 420");
    costs[k] = cost;
    divisor = greatestCommonDivisor(divisor, cost);
  });
  let largest = 1;
  for (let k = 0; k < costs.length; k++) {
    costs[k] /= divisor;
    largest = Math.max(largest, costs[k]);
  }
  return { costs, largest };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
