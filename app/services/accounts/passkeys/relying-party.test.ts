import { describe, expect, it } from "vitest";
import { relyingPartyOf } from "./relying-party.server";

describe("the relying party", () => {
  it("is the domain in APP_URL, whatever the request calls itself", () => {
    const party = { id: "meting.example", origin: "https://meting.example:8443" };
    for (const host of ["meting.example:8443", "evil.example", "localhost:3000", null])
      expect(relyingPartyOf(host, "https://meting.example:8443")).toEqual(party);
  });

  it("is localhost under any port on one's own machine", () => {
    for (const own of ["http://localhost:3000", "http://127.0.0.1:3000"])
      expect(relyingPartyOf("localhost:4805", own)).toEqual({
        id: "localhost",
        origin: "http://localhost:4805",
      });
    expect(relyingPartyOf(null, "http://localhost:3000")).toEqual({
      id: "localhost",
      origin: "http://localhost:3000",
    });
  });

  it.each([
    ["http://meting.example", "meting.example"],
    ["http://127.0.0.1:3000", "127.0.0.1:3000"],
    ["https://192.0.2.7", "192.0.2.7"],
    ["https://[2001:db8::1]", "[2001:db8::1]"],
    ["http://localhost:3000", "127.0.0.1:3000"],
    ["http://localhost:3000", "meting.example"],
    ["http://127.0.0.1:3000", "localhost.evil.example"],
    ["http://127.0.0.1:3000", "not a host"],
  ])("is nobody at %s asked as %s, where browsers know no passkeys", (own, host) => {
    expect(relyingPartyOf(host, own)).toBeNull();
  });
});
