import { describe, expect, it } from "vitest";
import { deviceOf } from "./device-of.server";

describe("deviceOf", () => {
  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Windows"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
      "Safari · iOS",
    ],
    [
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
      "Chrome · Android",
    ],
    // What a visitor writes here would stand in a mail from us to somebody else.
    ["Uw account is in gevaar: ga naar evil.example/1 (x) y", null],
    ["evil.example/klik hier (Windows NT 10.0)", "Windows"],
    ["node", null],
    ["", null],
    [null, null],
  ])("%s", (agent, device) => {
    expect(deviceOf(agent)).toBe(device);
  });

  it("keeps no more of what a browser says than its kind", () => {
    expect(deviceOf(`Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 ${"x".repeat(5_000)}`)).toBe(
      "Chrome · Linux",
    );
  });
});
