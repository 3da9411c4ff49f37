import { mean } from "./mean";

/** Sample covariance of pairs, divisor n − 1, two-pass. Null under two pairs. @throws on unequal lengths */
export function covariance(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length) throw new RangeError("covariance needs as many x as y");
  const meanX = mean(x);
  const meanY = mean(y);
  if (x.length < 2 || meanX === null || meanY === null) return null;
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] - meanX) * (y[i] - meanY);
  return sum / (x.length - 1);
}
