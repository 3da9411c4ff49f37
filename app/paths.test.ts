import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./paths";

describe("safeReturnPath", () => {
  it.each([
    "/",
    "/t/vaart/waves/1?x=1#top",
    "/a/../b",
    "/r/x?to=//evil.example",
    "/%0d%0aSet-Cookie:x",
    "/%5c%5cevil.example",
    "/;@evil.example",
    "/%2f%2fevil.example",
    "/：/evil",
  ])("keeps %s", (path) => {
    const there = new URL(path, "https://here.example");
    expect(safeReturnPath(path)).toBe(there.pathname + there.search + there.hash);
  });

  it.each([
    "//evil.example",
    "/a//b",
    "/r/secret//",
    "/：//evil",
    "/t/vaart//?x=1",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/.//evil.example",
    "/..//evil.example",
    "/%2e//evil.example",
    "/%2E%2e//evil.example",
    "/a/..//evil.example",
    "/a/%2e%2e/.//evil.example",
    "/.//\\evil.example",
    "/\t/evil.example",
    "/ /evil.example",
    "///evil.example",
    "/./\\evil.example",
    "/\u2028/evil.example",
    "/\u00a0/evil.example",
    "/t/vaart\r\nSet-Cookie: session=x",
    "\u0000/t/vaart",
    " /t/vaart",
    "t/vaart",
    ".evil.example",
    "@evil.example",
    "http:evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://evil.example/x",
    "／／evil.example",
    "",
    ["//evil.example"],
    null,
    7,
  ])("refuses %j", (value) => {
    expect(safeReturnPath(value)).toBeNull();
  });

  it("never leads to another host, whatever it is made of", () => {
    const pieces = fc.constantFrom(
      "/",
      "//",
      ".",
      "..",
      "%2e",
      "%2E%2e",
      "\\",
      "%5c",
      "%2f",
      "@",
      ":",
      "evil.example",
      "?",
      "#",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const path = safeReturnPath(`/${parts.join("")}`);
        if (path === null) return;
        expect(new URL(path, "https://here.example/sign-in").origin).toBe("https://here.example");
      }),
    );
  });
});
