import { chiSquareUpperTail } from "../distribution/chi-square";
import { solveLinear } from "../linear/solve-linear";
import { type SquareTable, type TableTest, undefinedTest } from "./table-test";

/**
 * Homogeneity of the two margins of a k × k table, d′V⁻¹d over the first k − 1 categories (Stuart 1955; Maxwell 1970).
 * Undefined when a category is in neither margin or V is singular.
 */
export function stuartMaxwellTest(counts: SquareTable): TableTest {
  const df = counts.length - 1;
  const row = counts.map((cells) => cells.reduce((sum, x) => sum + x, 0));
  const column = counts.map((_, j) => counts.reduce((sum, cells) => sum + cells[j], 0));
  const d = Array.from({ length: df }, (_, i) => row[i] - column[i]);
  const v = d.map((_, i) =>
    d.map((__, j) => (i === j ? row[i] + column[i] - 2 * counts[i][i] : -(counts[i][j] + counts[j][i]))),
  );
  const solution = solveLinear(v, d);
  if (!solution) return undefinedTest;
  const chiSquare = d.reduce((sum, value, i) => sum + value * solution[i], 0);
  return { chiSquare, df, p: chiSquareUpperTail(chiSquare, df) };
}
