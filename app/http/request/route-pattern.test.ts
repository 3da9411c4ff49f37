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

  it("tells nothing of a segment that it does not know, whatever Remix says of the parameters", () => {
    expect(routePattern("/r/s3cret-token/notice", {})).toBe("/r/:other/notice");
    expect(routePattern("/s3cret-token", {})).toBe("/:other");
    expect(routePattern("/t/own/waves/w1/coalitions/picture.svg", { tenant: "own", wave: "w1" })).toBe(
      "/t/:tenant/waves/:wave/coalitions/picture.svg",
    );
  });

  it("reads addresses that are not well-formed", () => {
    expect(routePattern("/t/%E0%A4%A", { tenant: "x" })).toBe("/t/:other");
    expect(routePattern("/", {})).toBe("/");
  });
});
