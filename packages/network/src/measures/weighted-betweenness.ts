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
  const dependency = new Float64Array(n);
  const order = new Int32Array(n);
  const settled = new Uint8Array(n);
  const ring: number[][] = Array.from({ length: largest + 1 }, () => []);
  const from = sources ?? everyNode(n);
  for (const source of from) {
    distance.fill(-1);
    settled.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    ring[0].push(source);
    let waiting = 1;
    let reached = 0;
    for (let reach = 0; waiting > 0; reach++) {
      const bucket = ring[reach % (largest + 1)];
      waiting -= bucket.length;
      while (bucket.length > 0) {
        const node = bucket.pop() ?? 0;
        if (settled[node] || distance[node] !== reach) continue;
        settled[node] = 1;
        order[reached++] = node;
        for (let k = offsets[node]; k < offsets[node + 1]; k++) {
          const neighbour = columns[k];
          const length = reach + costs[k];
          if (distance[neighbour] < 0 || length < distance[neighbour]) {
            distance[neighbour] = length;
            paths[neighbour] = 0;
            ring[length % (largest + 1)].push(neighbour);
            waiting++;
          }
          if (length === distance[neighbour]) paths[neighbour] += paths[node];
        }
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at];
      let sum = 0;
      for (let k = offsets[node]; k < offsets[node + 1]; k++) {
        const follower = columns[k];
        if (distance[follower] === distance[node] + costs[k])
          sum += (paths[node] / paths[follower]) * (1 + dependency[follower]);
      }
      dependency[node] = sum;
      total[node] += sum;
    }
  }
  return scaleSums(total, from.length, symmetric);
}

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
