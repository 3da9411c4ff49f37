import { expect } from "vitest";

/**
 * Somebody who adds and subtracts: tries every union of people who are alike in all that is shown, of fewer than the threshold.
 * @param sets people of whom a sum is told
 * @returns how many unions were tried
 */
export function attack<T>(people: readonly T[], sets: readonly (readonly T[])[], threshold: number): number {
  const kinds = new Map<string, number>();
  for (const person of people) {
    const kind = sets.map((set) => (set.includes(person) ? "1" : "0")).join("");
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const columns = [...kinds];
  const basis = orthonormal(sets.map((_, row) => columns.map(([kind]) => Number(kind[row]))));
  let tried = 0;
  const extend = (chosen: readonly number[], size: number, from: number): void => {
    for (let i = from; i < columns.length; i++) {
      const more = size + columns[i][1];
      if (more >= threshold) continue;
      const union = [...chosen, i];
      tried += 1;
      const vector = columns.map((_, column) => (union.includes(column) ? 1 : 0));
      // Not in the space of what is told: something of it is left over.
      expect(Math.hypot(...outside(vector, basis))).toBeGreaterThan(1e-6);
      extend(union, more, i + 1);
    }
  };
  extend([], 0, 0);
  return tried;
}

function orthonormal(rows: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = [];
  for (const row of rows) {
    const rest = outside(outside(row, basis), basis);
    const length = Math.hypot(...rest);
    if (length > 1e-9) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

function outside(vector: readonly number[], basis: readonly (readonly number[])[]): number[] {
  let rest = [...vector];
  for (const direction of basis) {
    const along = direction.reduce((sum, value, i) => sum + value * rest[i], 0);
    rest = rest.map((value, i) => value - along * direction[i]);
  }
  return rest;
}
