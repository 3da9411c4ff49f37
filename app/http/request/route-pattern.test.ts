import { describe, expect, it } from "vitest";
import { routePattern } from "./route-pattern.server";

describe("routePattern", () => {
  it("never repeats a personal link's secret", () => {
    expect(routePattern("/r/s3cret-token", { token: "s3cret-token" })).toBe("/r/:token");
    expect(routePattern("/r/s3cret-token/screens/a.data", { token: "s3cret-token", screen: "a" })).toBe(
      "/r/:token/screens/:screen",
    );
    expect(routePattern("/r/a%2Db", { token: "a-b" })).toBe("/r/:token");
    expect(routePattern("/R/s3cret-token/typo", { "*": "R/s3cret-token/typo" })).toBe("*");
  });

  it("reads addresses that are not well-formed", () => {
    expect(routePattern("/t/%E0%A4%A", { tenant: "x" })).toBe("/t/%E0%A4%A");
    expect(routePattern("/", {})).toBe("/");
  });
});
