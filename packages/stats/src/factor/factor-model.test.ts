import fc from "fast-check";
import { referenceWaves } from "@vensterbank/testkit";
import { describe, expect, it } from "vitest";
import { mcdonaldOmega } from "../reliability/mcdonald-omega";
import { fitFactorModel } from "./fit-factor-model";
import { heterotraitMonotrait } from "./heterotrait-monotrait";
import { twoFactorCheck } from "./two-factor-check";

/** Column c of the Walsh functions of 64 points: columns are uncorrelated, with mean 0 and variance 1 (divisor n). */
const walsh = (row: number, column: number) => {
  let parity = 0;
  for (let bits = row & column; bits > 0; bits >>= 1) parity ^= bits & 1;
  return parity === 0 ? 1 : -1;
};

/** 64 people whose covariances are exactly those of two factors with the given correlation. */
function exactRows(loadings: readonly (readonly number[])[], correlation: number): number[][] {
  return Array.from({ length: 64 }, (_, row) => {
    const first = walsh(row, 1);
    const second = correlation * first + Math.sqrt(1 - correlation ** 2) * walsh(row, 2);
    return loadings.flatMap((part, factor) =>
      part.map((loading, j) => {
        const residual = Math.sqrt(1 - loading ** 2) * walsh(row, 3 + factor * 8 + j);
        return 3 + loading * (factor === 0 ? first : second) + residual;
      }),
    );
  });
}

const loading = fc.double({ min: 0.35, max: 0.9, noNaN: true });

describe("a factor model by maximum likelihood", () => {
  it("gives back the parameters of covariances that follow it exactly", () => {
    const part = fc.array(loading, { minLength: 3, maxLength: 6 });
    const between = fc.double({ min: -0.7, max: 0.8, noNaN: true });
    fc.assert(
      fc.property(part, part, between, (a, b, correlation) => {
        const model = fitFactorModel(exactRows([a, b], correlation), [...a.map(() => 0), ...b.map(() => 1)]);
        if (!model) throw new Error("there is a minimum");
        [...a, ...b].forEach((value, j) => expect(model.loadings[j]).toBeCloseTo(value, 5));
        [...a, ...b].forEach((value, j) => expect(model.residuals[j]).toBeCloseTo(1 - value ** 2, 5));
        expect(model.factorCorrelations[0]).toBeCloseTo(correlation, 5);
        expect(model.fit.chiSquare).toBeCloseTo(0, 6);
        expect(model.fit.cfi).toBeCloseTo(1, 6);
        expect(model.heywood).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it("follows the units of the items and the keying of a factor", () => {
    const rows = exactRows([[0.5, 0.6, 0.7, 0.8]], 0);
    const plain = fitFactorModel(rows, [0, 0, 0, 0]);
    const turned = fitFactorModel(
      rows.map((row) => row.map((x, j) => -x * (j + 1))),
      [0, 0, 0, 0],
    );
    plain?.loadings.forEach((value, j) => expect(turned?.loadings[j]).toBeCloseTo(value * (j + 1), 8));
    expect(turned?.fit.chiSquare).toBeCloseTo(plain?.fit.chiSquare ?? NaN, 8);
  });

  it("stops a residual variance at the guard and says so", () => {
    // Correlations .9, .9 and .5 ask for a loading above 1 on the first item.
    const shared = [1, 2, 3].map((column) => Array.from({ length: 64 }, (_, row) => walsh(row, column)));
    const rows = shared[0].map((_, i) => {
      const [a, b, c] = shared.map((column) => column[i]);
      const second = 0.9 * a + Math.sqrt(0.19) * b;
      const rest = (0.5 - 0.81) / Math.sqrt(0.19);
      return [a, second, 0.9 * a + rest * b + Math.sqrt(Math.max(0, 0.19 - rest ** 2)) * c];
    });
    rows.forEach((row, i) => (row[2] += 0.5 * walsh(i, 4)));
    const model = fitFactorModel(rows, [0, 0, 0]);
    expect(model?.heywood).toBe(true);
    expect(model?.residuals[0]).toBeCloseTo(0.005, 12);
    expect(model?.fit.df).toBe(0);
    expect(model?.fit.cfi).toBeNull();
  });

  it("is undefined without variance or with items that repeat each other", () => {
    const rows = exactRows([[0.5, 0.6, 0.7]], 0);
    expect(
      fitFactorModel(
        rows.map(([a, b]) => [a, b, 4]),
        [0, 0, 0],
      ),
    ).toBeNull();
    expect(
      fitFactorModel(
        rows.map(([a, b]) => [a, b, a]),
        [0, 0, 0],
      ),
    ).toBeNull();
  });
});

describe("two factors on the synthetic survey", () => {
  const [, wave] = referenceWaves("vaart", "1", "2");
  const items = ["INT", "EXT"].map((scale) => wave.items.filter((item) => item.scale === scale));
  const people = wave.responses.flatMap(({ answers }) => {
    const rows = items.map((part) =>
      part.map(({ id, reversed, lo, hi }) => {
        const answer = answers[id];
        if (answer === null || answer === undefined) return null;
        return reversed ? lo + hi - answer : answer;
      }),
    );
    const whole = rows.map((row) => row.filter((x) => x !== null));
    return whole.every((row, i) => row.length === rows[i].length) ? [whole] : [];
  });
  const internal = people.map(([row]) => row);
  const external = people.map(([, row]) => row);
  const rows = people.map((parts) => parts.flat());
  const factorOf = items.flatMap((part, factor) => part.map(() => factor));

  it("agree with a general optimiser (scipy.optimize, BFGS on the same discrepancy)", () => {
    const two = fitFactorModel(rows, factorOf);
    expect(two?.n).toBe(70);
    expect(two?.fit.df).toBe(169);
    expect(two?.fit.chiSquare).toBeCloseTo(235.665156606, 6);
    expect(two?.fit.cfi).toBeCloseTo(0.86298029966, 8);
    expect(two?.fit.rmsea).toBeCloseTo(0.07506838618, 8);
    expect(two?.factorCorrelations[0]).toBeCloseTo(0.276043475, 6);
    const one = fitFactorModel(
      rows,
      factorOf.map(() => 0),
    );
    expect(one?.fit.chiSquare).toBeCloseTo(367.745725285, 6);
    expect(heterotraitMonotrait(internal, external)).toBeCloseTo(0.2938066072918657, 12);
  });

  it("are not judged on fewer than five complete cases per item", () => {
    expect(twoFactorCheck(internal, external)).toMatchObject({ n: 70, verdict: null, why: "too-few-cases" });
    expect(twoFactorCheck([], [])).toMatchObject({ n: 0, verdict: null, why: "too-few-cases" });
  });
});

describe("the check that two scales are two", () => {
  const repeated = (rows: number[][]) => [...rows, ...rows];
  const split = (rows: number[][], at: number) =>
    twoFactorCheck(
      rows.map((row) => row.slice(0, at)),
      rows.map((row) => row.slice(at)),
    );

  it("passes two factors that are apart and names what fails when they are one", () => {
    const apart = split(
      repeated(
        exactRows(
          [
            [0.7, 0.7, 0.8],
            [0.6, 0.8, 0.7],
          ],
          0.4,
        ),
      ),
      3,
    );
    expect(apart).toMatchObject({ verdict: "two", failed: [] });
    expect(apart.factorCorrelation).toBeCloseTo(0.4, 5);
    expect(apart.oneFactor?.fit.cfi).toBeLessThan(0.9);
    const same = split(
      repeated(
        exactRows(
          [
            [0.7, 0.7, 0.8],
            [0.6, 0.8, 0.7],
          ],
          0.95,
        ),
      ),
      3,
    );
    expect(same).toMatchObject({ verdict: "doubtful", failed: ["htmt"] });
  });

  it("is undefined for a scale of one item and for items without variance", () => {
    const rows = exactRows(
      [
        [0.7, 0.7],
        [0.7, 0.6],
      ],
      0.2,
    );
    expect(split(rows, 1).why).toBe("too-few-items");
    expect(
      split(
        rows.map(([a, b, c]) => [a, b, c, 3]),
        2,
      ),
    ).toMatchObject({ why: "not-estimable", htmt: null });
  });
});

describe("McDonald's omega", () => {
  it("is (sum of loadings)² over the implied variance of the sum", () => {
    const found = mcdonaldOmega(exactRows([[0.5, 0.6, 0.7, 0.8]], 0));
    expect(found).toMatchObject({ estimator: "ml", n: 64 });
    expect(found.omega).toBeCloseTo(2.6 ** 2 / (2.6 ** 2 + 0.75 + 0.64 + 0.51 + 0.36), 6);
  });

  it("is Spearman-Brown for two items", () => {
    const found = mcdonaldOmega(exactRows([[0.8, 0.5]], 0));
    expect(found).toMatchObject({ estimator: "spearman-brown", model: null });
    expect(found.omega).toBeCloseTo(0.8 / 1.4, 12);
  });

  it("is undefined with a reason otherwise", () => {
    const rows = exactRows([[0.5, 0.6, 0.7, 0.8]], 0);
    expect(mcdonaldOmega(rows.slice(0, 19))).toMatchObject({ omega: null, why: "too-few-cases" });
    expect(mcdonaldOmega([])).toMatchObject({ omega: null, n: 0, why: "too-few-cases" });
    expect(mcdonaldOmega(rows.map(([a]) => [a])).why).toBe("fewer-than-two-items");
    expect(mcdonaldOmega(rows.map(() => [3, 3, 3])).why).toBe("no-variance");
    expect(mcdonaldOmega(rows.map(([a, b]) => [a, b, 3])).why).toBe("no-variance");
    expect(mcdonaldOmega(rows.map(([a]) => [a, 3])).why).toBe("no-variance");
    expect(mcdonaldOmega(rows.map(([a, b]) => [a, b, a])).why).toBe("not-estimable");
  });
});
