const headBytes = 8;
const step = 65_536;

/**
 * Content at a length that tells little: two exports an hour apart would else tell who has answered in between. At least
 * 64 kB, then steps of at most an eighth of the whole (in the manner of Padmé, Nikitin et al. 2019).
 */
export function padded(content: Uint8Array): Uint8Array {
  const least = headBytes + content.length;
  const unit = Math.max(step, 2 ** (Math.ceil(Math.log2(least)) - 3));
  const whole = Buffer.alloc(Math.ceil(least / unit) * unit);
  whole.writeBigUInt64BE(BigInt(content.length));
  whole.set(content, headBytes);
  return whole;
}

/** @throws when it was not padded */
export function unpadded(whole: Uint8Array): Uint8Array {
  const length = Number(Buffer.from(whole.subarray(0, headBytes)).readBigUInt64BE());
  if (length > whole.length - headBytes) throw new Error("Content is missing");
  return whole.subarray(headBytes, headBytes + length);
}
