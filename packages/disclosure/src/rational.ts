/** An exact fraction in lowest terms; `bottom` is positive. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const zero: Rational = { top: 0n, bottom: 1n };
export const one: Rational = { top: 1n, bottom: 1n };

/** The exact value of a double: every finite double is a whole number times a power of two. @throws RangeError when not finite */
export function exactly(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a finite number`);
  let scaled = value;
  let bottom = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    bottom *= 2n;
  }
  return { top: BigInt(scaled), bottom };
}

/** a − b · c, the one step that elimination repeats. */
export function minusProduct(a: Rational, b: Rational, c: Rational): Rational {
  if (a.bottom === 1n && b.bottom === 1n && c.bottom === 1n) {
    return { top: a.top - b.top * c.top, bottom: 1n };
  }
  const bottom = b.bottom * c.bottom;
  return reduced(a.top * bottom - b.top * c.top * a.bottom, a.bottom * bottom);
}

/** @throws RangeError when b is 0 */
export function quotient(a: Rational, b: Rational): Rational {
  if (b.top === 0n) throw new RangeError("division by zero");
  if (b.top === 1n && b.bottom === 1n) return a;
  const sign = b.top < 0n ? -1n : 1n;
  return reduced(sign * a.top * b.bottom, sign * a.bottom * b.top);
}

export function sum(a: Rational, b: Rational): Rational {
  if (a.bottom === 1n && b.bottom === 1n) return { top: a.top + b.top, bottom: 1n };
  return reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function negative(a: Rational): Rational {
  return { top: -a.top, bottom: a.bottom };
}

/** Whether a fraction is this whole number. */
export function isWhole(a: Rational, value: 0 | 1): boolean {
  return a.bottom === 1n && a.top === (value === 0 ? 0n : 1n);
}

function reduced(top: bigint, bottom: bigint): Rational {
  let a = top < 0n ? -top : top;
  let b = bottom;
  while (b > 0n) [a, b] = [b, a % b];
  return a === 1n ? { top, bottom } : { top: top / a, bottom: bottom / a };
}
