import { redirect } from "@remix-run/node";
import { appError, type AppError } from "@vensterbank/core";
import { describe, expect, it, vi } from "vitest";
import { errorPage } from "../respond/error-response.server";
import { guarded, kindOf } from "./guarded-handler.server";
import { isForResource, resourceRoute } from "./resource-route.server";

// No database: nobody is signed in.
vi.mock("../accounts/visitor.server", async () => {
  const { chooseLocale } = await import("../locale/choose-locale.server");
  return {
    visitorOf: async (_: unknown, { headers }: Request) => ({
      user: null,
      locale: () => chooseLocale({ acceptLanguage: headers.get("accept-language") }),
    }),
  };
});

const thrower = (thrown: unknown) =>
  guarded("public", async () => {
    throw thrown;
  });

async function thrownBy(handler: ReturnType<typeof thrower>, headers: Record<string, string> = {}) {
  const request = new Request("http://localhost:3000/healthz", { headers });
  return handler({ request, params: {}, context: {} }).then(
    () => null,
    (error: unknown) => error,
  );
}

/** A refusal as a route without a page sends it. */
async function refusal(error: AppError, headers?: Record<string, string>): Promise<Response> {
  const thrown = await thrownBy(resourceRoute(thrower(errorPage(error))), headers);
  if (!(thrown instanceof Response)) throw new Error("Remix would take this for a fault of ours");
  return thrown;
}

describe("resourceRoute", () => {
  it("answers a refusal with its status and the headers of every answer", async () => {
    const response = await refusal(appError("not-found"));
    expect(response.status).toBe(404);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await response.json()).toEqual({ error: { code: "not-found" } });
  });

  it("tells who reads it what is the matter, in their language", async () => {
    const accept = { accept: "text/html,application/xhtml+xml", "accept-language": "en" };
    const response = await refusal(appError("file-too-large", { params: { megabytes: 3 } }), accept);
    expect(response.status).toBe(413);
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(await response.text()).toMatch(/\b3 MB\b/);
    const dutch = await refusal(appError("forbidden"), { ...accept, "accept-language": "nl" });
    expect(await dutch.text()).toMatch(/^U mag/);
  });

  it("tells of a fault that it is one, and nothing of what it was", async () => {
    const handler = resourceRoute(thrower(new Error("s3cret")));
    const inEnglish: Record<string, string> = { accept: "text/html", "accept-language": "en" };
    for (const headers of [{}, inEnglish]) {
      const response = await thrownBy(handler, headers);
      if (!(response instanceof Response)) throw new Error("Remix would answer this in its own words");
      expect([response.status, response.headers.get("x-content-type-options")]).toEqual([500, "nosniff"]);
      expect(await response.text()).toMatch(/^(\{"error":\{"code":"fault"\}\}|It is our fault.*\n)$/);
    }
  });

  it("lets redirects through, and stays a guarded handler", async () => {
    const away = redirect("/sign-in");
    expect(await thrownBy(resourceRoute(thrower(away)))).toBe(away);
    const handler = resourceRoute(thrower(away));
    expect([kindOf(handler), isForResource(handler)]).toEqual(["public", true]);
    expect(isForResource(thrower(away))).toBe(false);
  });
});
