import { describe, expect, it } from "vitest";
import { passkeyName } from "./passkey-name.server";

const named = (text: string) => passkeyName.safeParse(text);

describe("the name of a passkey", () => {
  it.each([
    [" Laptop\twerk ", "Laptop werk"],
    ["a\u202egnp.exe", "a gnp.exe"],
    ["a\u0000b\u2028c\r\nd", "a b c d"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["cafe\u0301", "caf\u00e9"],
    ["\u200b\u200d", ""],
    ["Téléphone 📱", "Téléphone 📱"],
  ])("%j is read as %j", (text, name) => {
    expect(named(text).data).toBe(name);
  });

  it("has an end", () => {
    expect(named("x".repeat(60)).success).toBe(true);
    expect(named("x".repeat(61)).success).toBe(false);
    expect(named(" ".repeat(501)).success).toBe(false);
  });
});
