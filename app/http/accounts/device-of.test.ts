import { describe, expect, it } from "vitest";
import { deviceOf } from "./device-of.server";

describe("deviceOf", () => {
  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Windows"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
      "Safari · iOS",
    ],
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
