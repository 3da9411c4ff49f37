import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, setSecurityHeaders } from "./security-headers.server";

describe("contentSecurityPolicy", () => {
  const policy = contentSecurityPolicy("abc", false);

  it("lets scripts run with the nonce of their response only", () => {
    expect(policy).toContain("script-src 'self' 'nonce-abc'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("http");
    expect(policy).not.toContain("*");
  });

  it("shuts everything that is not named", () => {
    expect(policy).toContain("default-src 'none'");
    for (const directive of ["frame-ancestors", "base-uri"]) expect(policy).toContain(`${directive} 'none'`);
    expect(policy).toContain("form-action 'self'");
  });
});

describe("setSecurityHeaders", () => {
  const headersFor = (https: boolean, given: Record<string, string> = {}) => {
    const headers = new Headers(given);
    setSecurityHeaders(headers, https);
    return headers;
  };

  it("keeps addresses from other sites and pages out of shared caches", () => {
    const headers = headersFor(false);
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("promises https only where there is https", () => {
    expect(headersFor(false).has("strict-transport-security")).toBe(false);
    expect(headersFor(true).get("strict-transport-security")).toMatch(/max-age=\d{8}/);
  });

  it("leaves a page's own policy alone", () => {
    const given = { "Content-Security-Policy": "default-src 'self'", "Cache-Control": "max-age=60" };
    const headers = headersFor(false, given);
    expect(headers.get("content-security-policy")).toBe("default-src 'self'");
    expect(headers.get("cache-control")).toBe("max-age=60");
  });
});
