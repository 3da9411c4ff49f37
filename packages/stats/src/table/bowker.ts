import { chiSquareUpperTail } from "../distribution/chi-square";
import { type SquareTable, type TableTest, undefinedTest } from "./table-test";

/** Symmetry of a square table, Σ (n_ij − n_ji)²/(n_ij + n_ji) (Bowker 1948); df = pairs of cells with counts. */
export function bowkerTest(counts: SquareTable): TableTest {
  let chiSquare = 0;
  let df = 0;
  counts.forEach((row, i) => {
    for (let j = 0; j < i; j++) {
      const sum = row[j] + counts[j][i];
      if (sum === 0) continue;
      chiSquare += (row[j] - counts[j][i]) ** 2 / sum;
      df += 1;
    }
  });
  return df === 0 ? undefinedTest : { chiSquare, df, p: chiSquareUpperTail(chiSquare, df) };
}
