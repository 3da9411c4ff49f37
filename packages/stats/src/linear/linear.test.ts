import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlationMatrix } from "../descriptive/correlation-matrix";
import { covarianceMatrix } from "../descriptive/covariance-matrix";
import { invertPositiveDefinite } from "./invert-positive-definite";
import { solveLinear } from "./solve-linear";

const value = fc.double({ min: -3, max: 3, noNaN: true });

describe("the inverse of a positive definite matrix", () => {
  it("has the values of a worked case", () => {
    const found = invertPositiveDefinite([
      [4, 2],
      [2, 3],
    ]);
    expect(found?.logDeterminant).toBeCloseTo(Math.log(8), 14);
    [
      [3 / 8, -1 / 4],
      [-1 / 4, 1 / 2],
    ].forEach((row, i) => row.forEach((x, j) => expect(found?.inverse[i][j]).toBeCloseTo(x, 14)));
  });

  it("solves what elimination solves", () => {
    const square = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(square, fc.array(value, { minLength: 4, maxLength: 4 }), (a, b) => {
        // A′A + I is positive definite for every A.
        const matrix = a.map((_, i) =>
          a.map((__, j) => a.reduce((sum, row) => sum + row[i] * row[j], i === j ? 1 : 0)),
        );
        const found = invertPositiveDefinite(matrix);
        const solved = solveLinear(matrix, b);
        found?.inverse.forEach((row, i) => {
          const x = row.reduce((sum, cell, j) => sum + cell * b[j], 0);
          expect(x).toBeCloseTo(solved?.[i] ?? NaN, 8);
        });
        expect(found).not.toBeNull();
      }),
    );
  });

  it("is undefined for a matrix that is singular or not positive", () => {
    expect(
      invertPositiveDefinite([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(
      invertPositiveDefinite([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
  });
});

describe("covariances and correlations of columns", () => {
  it("have the values of a worked case", () => {
    const rows = [
      [1, 2],
      [2, 4],
      [3, 3],
    ];
    expect(covarianceMatrix(rows)).toEqual([
      [1, 0.5],
      [0.5, 1],
    ]);
    expect(correlationMatrix(rows)).toEqual({
      correlations: [
        [1, 0.5],
        [0.5, 1],
      ],
      deviations: [1, 1],
    });
  });

  it("are undefined without variance or people", () => {
    expect(correlationMatrix([[1, 2]])).toBeNull();
    expect(correlationMatrix([])).toBeNull();
    expect(
      correlationMatrix([
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
  });
});
