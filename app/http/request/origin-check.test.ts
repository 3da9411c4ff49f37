import { describe, expect, it } from "vitest";
import { comesFromHere } from "./origin-check.server";

describe("comesFromHere", () => {
  it.each([
    ["https://meting.example", "meting.example", true],
    ["https://meting.example", "internal:3000", true],
    ["http://192.168.1.4:3000", "192.168.1.4:3000", false],
    ["http://meting.example", "meting.example", false],
    ["https://meting.example@evil.example", "evil.example", false],
    ["https://evil.example", "meting.example", false],
    ["https://meting.example.evil.example", "meting.example", false],
    ["http://meting.example:8080", "meting.example", false],
    ["null", "meting.example", false],
    ["", "meting.example", false],
    [null, "meting.example", false],
    ["https://evil.example", undefined, false],
  ])("origin %s at host %s: %s", (origin, host, expected) => {
    expect(comesFromHere({ origin, host }, "https://meting.example")).toBe(expected);
  });

  it.each([
    ["http://localhost:3000", "localhost:3000", true],
    ["http://192.168.1.4:3000", "192.168.1.4:3000", true],
    ["http://192.168.1.4:3001", "192.168.1.4:3000", false],
    ["http://evil.example", "localhost:3000", false],
  ])("without https, origin %s at host %s: %s", (origin, host, expected) => {
    expect(comesFromHere({ origin, host }, "http://localhost:3000")).toBe(expected);
  });
});
