import { seededRandom } from "@vensterbank/core";

/** Coordinates of n points: x and y by node. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const iterations = 60;

/**
 * Classical multidimensional scaling (Torgerson 1952) in two dimensions: the two leading eigenvectors of the doubly
 * centred squared distances, by power iteration from a fixed start, so that it repeats bit for bit.
 */
export function classicalScaling(distances: Float32Array, n: number): Points {
  const rowMean = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) rowMean[i] += distances[i * n + j] ** 2;
    rowMean[i] /= n;
  }
  const mean = rowMean.reduce((sum, value) => sum + value, 0) / Math.max(1, n);
  const random = seededRandom(1);
  const found: { vector: Float64Array; value: number }[] = [];
  for (let axis = 0; axis < 2; axis++) {
    let vector = Float64Array.from({ length: n }, () => random.next() - 0.5);
    let value = 0;
    for (let step = 0; step < iterations; step++) {
      for (const other of found) project(vector, other.vector);
      normalise(vector);
      const next = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < n; j++)
          sum += -0.5 * (distances[i * n + j] ** 2 - rowMean[i] - rowMean[j] + mean) * vector[j];
        next[i] = sum;
      }
      value = Math.sqrt(next.reduce((sum, entry) => sum + entry * entry, 0));
      vector = next;
    }
    for (const other of found) project(vector, other.vector);
    normalise(vector);
    found.push({ vector, value });
  }
  const [x, y] = found.map(({ vector, value }) => vector.map((entry) => entry * Math.sqrt(value)));
  return { x, y };
}

function normalise(vector: Float64Array): void {
  const length = Math.sqrt(vector.reduce((sum, entry) => sum + entry * entry, 0));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] /= length;
}

function project(vector: Float64Array, unit: Float64Array): void {
  let along = 0;
  for (let i = 0; i < vector.length; i++) along += vector[i] * unit[i];
  for (let i = 0; i < vector.length; i++) vector[i] -= along * unit[i];
}
