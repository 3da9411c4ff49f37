import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password.server";

describe("passwords", () => {
  it("are stored with a salt of their own at the cost that OWASP names", async () => {
    const [one, two] = [await hashPassword("vensterbank"), await hashPassword("vensterbank")];
    expect(one).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword("vensterbank", one)).toBe(true);
    expect(await verifyPassword("Vensterbank", one)).toBe(false);
  });

  it("are read whichever way their characters were typed", async () => {
    const composed = await hashPassword("caf\u00e9");
    expect(await verifyPassword("cafe\u0301", composed)).toBe(true);
  });

  it("agrees with a value of RFC 7914, section 12", async () => {
    const key = Buffer.from(
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
      "hex",
    );
    const stored = [
      "scrypt",
      10,
      8,
      16,
      Buffer.from("NaCl").toString("base64url"),
      key.toString("base64url"),
    ].join("$");
    expect(await verifyPassword("password", stored)).toBe(true);
  });

  it("refuses a stored value that is no hash", async () => {
    await expect(verifyPassword("x", "plain")).rejects.toThrow();
  });
});
