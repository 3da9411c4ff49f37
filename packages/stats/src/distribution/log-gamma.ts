/** Bernoulli numbers B₂ₖ / (2k(2k − 1)), k = 1..8, of Stirling's series. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * Natural logarithm of the gamma function for x > 0: Stirling's series (Abramowitz & Stegun 6.1.41) after raising the
 * argument above 15 by the recurrence; about 1e-15.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError("logGamma needs x > 0");
  let raised = x;
  let product = 1;
  while (raised < 15) product *= raised++;
  const square = raised * raised;
  let series = 0;
  for (let k = stirling.length - 1; k >= 0; k--) series = series / square + stirling[k];
  return (
    (raised - 0.5) * Math.log(raised) -
    raised +
    Math.log(2 * Math.PI) / 2 +
    series / raised -
    Math.log(product)
  );
}
