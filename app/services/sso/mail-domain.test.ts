import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpenToAll, mailAddress, mailDomain } from "./mail-domain";

describe("mailDomain", () => {
  it.each([
    ["vaart.example", "vaart.example"],
    [" @Vaart.Example ", "vaart.example"],
    ["mail.vaart.example", "mail.vaart.example"],
    ["xn--vart-1na.example", "xn--vart-1na.example"],
    ["vaart.example.", null],
    ["vaart", null],
    [".example", null],
    ["vaart..example", null],
    ["-vaart.example", null],
    ["vaаrt.example", null],
    ["vaart.example/pad", null],
    ["vaart.example:25", null],
    ["127.0.0.1", null],
    ["vaart.example\nx", null],
    [`${"a".repeat(64)}.example`, null],
    [`${"a.".repeat(130)}example`, null],
  ])("%j", (text, domain) => {
    expect(mailDomain(text)).toBe(domain);
  });

  it("knows where anybody gets an address", () => {
    expect(isOpenToAll("gmail.com")).toBe(true);
    expect(isOpenToAll("vaart.example")).toBe(false);
  });
});

describe("mailAddress", () => {
  it.each([
    ["Iemand@Vaart.example", "vaart.example"],
    ["i.e-m+x@sub.vaart.example", "sub.vaart.example"],
    ["iemand@vaart.example.", null],
    ["iemand@vaart.example@elders.example", null],
    ['"iemand@elders.example"@vaart.example', null],
    ["iemand@vaаrt.example", null],
    ["iemand@vaart.example ", null],
    ["iemand@vaart.example\r\nBcc: x@y.example", null],
    ["iemand@vaart.example\u200b", null],
    ["ıemand@vaart.example", null],
    ["@vaart.example", null],
    ["iemand", null],
    [["iemand@vaart.example"], null],
    [undefined, null],
  ])("%j", (text, domain) => {
    expect(mailAddress(text)?.domain ?? null).toBe(domain);
  });

  it("takes no address whose domain, as kept, is another one than was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (domain) => {
        const found = mailAddress(`iemand@${domain}`);
        if (found) expect(found.domain).toBe(domain.toLowerCase());
        if (found) expect(found.domain).toMatch(/^[a-z0-9.-]+$/);
      }),
    );
  });
});
