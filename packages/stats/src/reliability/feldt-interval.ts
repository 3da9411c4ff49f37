import { fisherFQuantile } from "../distribution/fisher-f";

/**
 * Confidence interval of Cronbach's α: 1 − (1 − α)F with F on n − 1 and (n − 1)(k − 1) degrees of freedom (Feldt 1965).
 * @param n people, at least 2
 * @param items at least 2
 */
export function feldtInterval(
  alpha: number,
  n: number,
  items: number,
  level = 0.95,
): readonly [number, number] {
  const df1 = n - 1;
  const df2 = df1 * (items - 1);
  const tail = (1 - level) / 2;
  return [
    1 - (1 - alpha) * fisherFQuantile(1 - tail, df1, df2),
    1 - (1 - alpha) * fisherFQuantile(tail, df1, df2),
  ];
}
