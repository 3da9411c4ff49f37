import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPasswordFault, passwordLength } from "./password-rules.server";

const context = {
  name: "Marijke van den Oever",
  email: "m.oever@vaartwelzijn.example",
  organisations: ["Stichting De Vaart"],
};
const fault = (password: string) => findPasswordFault(password, context)?.key ?? null;

describe("a new password", () => {
  it.each([
    ["correct paard batterij nietje", null],
    ["drie natte regenjassen", null],
    ["Xk7#pQ!v2mZr", null],
    ["日本語のながいあいことばです", null],
    ["kort", "password.tooShort"],
    ["123456789", "password.tooShort"],
    ["password123", "password.common"],
    ["P@ssw0rd1234", "password.common"],
    ["Welkom2026!", "password.common"],
    ["wachtwoord1", "password.common"],
    ["qwertyuiop", "password.common"],
    ["aaaaaaaaaaaaaaaa", "password.pattern"],
    ["abcdefghijklm", "password.pattern"],
    ["vensterbank1", "password.personal"],
    ["marijkeoever", "password.personal"],
    ["vaartwelzijn", "password.personal"],
    ["moever2026", "password.personal"],
    ["StichtingDeVaart", "password.personal"],
  ])("%s: %s", (password, key) => {
    expect(fault(password)).toBe(key);
  });

  it("is counted in characters as they are read, not in bytes", () => {
    // Ten emoji are twenty code units; a letter and its accent are one character.
    const emoji = "🦊🐸🐙🦉🐝🦋🐌🐞🐢";
    expect(fault(emoji)).toBe("password.tooShort");
    expect(fault(`${emoji}🐙`)).toBeNull();
    expect(fault("e\u0301k\u0301z\u0301q\u0301v\u0301")).toBe("password.tooShort");
  });

  it("may be as long as a manager makes it, and no longer than is hashed whole", () => {
    const long = fc.string({ unit: "grapheme-ascii", minLength: 300, maxLength: 300 });
    fc.assert(
      fc.property(long, (text) => {
        expect(fault(text)).toBe("password.tooLong");
        expect(fault(text.slice(0, passwordLength.max))).not.toBe("password.tooLong");
      }),
      { numRuns: 20 },
    );
  });
});
