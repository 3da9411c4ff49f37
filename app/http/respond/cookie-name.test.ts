import { describe, expect, it } from "vitest";
import { cookieName } from "./cookie-name.server";

describe("cookieName", () => {
  it("binds a cookie to this server where browsers hold it to that", () => {
    expect(cookieName("session", true)).toBe("__Host-session");
    expect(cookieName("session", false)).toBe("session");
  });
});
