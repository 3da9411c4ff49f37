import { Buffer } from "node:buffer";
import { Secret } from "otpauth";
import { describe, expect, it } from "vitest";
import { hashRecoveryCode, matchTotpStep } from "./second-factor-code.server";

/** RFC 6238, appendix B: the secret, and the last six digits of its SHA-1 values. */
const secret = new Secret({ buffer: Uint8Array.from(Buffer.from("12345678901234567890")).buffer }).base32;
const values = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
] as const;

describe("codes of an authenticator app", () => {
  it.each(values)("agree with RFC 6238 at %i seconds", (seconds, code) => {
    expect(matchTotpStep(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
  });

  it("may be a step early or late, and no more", () => {
    const [seconds, code] = values[3];
    const step = Math.floor(seconds / 30);
    const at = (steps: number) => matchTotpStep(secret, code, new Date((seconds + 30 * steps) * 1000));
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, step, step, step, null]);
  });

  it("are read with blanks, and never from anything but six digits", () => {
    const now = new Date(1_234_567_890_000);
    expect(matchTotpStep(secret, " 005 924 ", now)).not.toBeNull();
    for (const wrong of ["", "5924", "0005924", "005925", "００5924x", "1e5924"])
      expect(matchTotpStep(secret, wrong, now), wrong).toBeNull();
  });
});

describe("recovery codes", () => {
  it("are the same however they are written over", () => {
    expect(hashRecoveryCode("abcd-efgh 1234")).toBe(hashRecoveryCode("ABCDEFGH1234"));
    expect(hashRecoveryCode("abcd–efgh")).toBe(hashRecoveryCode("abcd-efgh"));
    expect(hashRecoveryCode("abcd-efgh")).not.toBe(hashRecoveryCode("abcd-efgi"));
  });
});
