import { type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { thirdParties } from "@vensterbank/testkit";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { edge, lastResort } from "./server";

// The requests of these tests go to this machine, over a real socket.
beforeAll(() => thirdParties.close());

let server: Server | undefined;
afterEach(() => server?.close());

/** The edge with a page behind it that tells who the visitor is. */
async function listen({ APP_URL = "http://here.example", TRUST_PROXY = [] as string[] } = {}) {
  const app = edge({ APP_URL, TRUST_PROXY });
  app.get("/page", (request, response) => {
    response.setHeader("Content-Security-Policy", "default-src 'self'");
    response.send(String(request.headers["x-client-address"]));
  });
  app.get("/echo/*", (request, response) => void response.send(request.originalUrl));
  app.get("/style", (_request, response) => void response.type("css").send("a{}"));
  app.get("/bare", (_request, response) => void response.end("bare"));
  app.all("/who", (request, response) => void response.json([request.hostname, request.get("host")]));
  app.get("/broken", (_request, _response, next) => next(new Error("s3cret /r/s3cret-token")));
  app.use(lastResort);
  const listening = app.listen(0, "127.0.0.1");
  server = listening;
  await new Promise((ready) => listening.once("listening", ready));
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  return (path: string, init?: RequestInit) => fetch(origin + path, init);
}

describe("the edge", () => {
  it("gives its own refusal of a form the security headers", async () => {
    const ask = await listen({ APP_URL: "https://here.example" });
    const response = await ask("/page", { method: "POST", headers: { origin: "https://evil.example" } });
    expect(response.status).toBe(403);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(response.headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
  });

  it("lets through without an origin what mail providers post to decline, and nothing else", async () => {
    const ask = await listen({ APP_URL: "https://here.example" });
    const page = `/r/${"a".repeat(43)}/mails`;
    const post = async (path: string, headers: Record<string, string> = {}) =>
      (await ask(path, { method: "POST", headers })).status;
    // Behind the edge of this test there is no such page.
    expect(await post(page)).toBe(404);
    expect(await post(page, { origin: "https://evil.example" })).toBe(403);
    expect(await post(page, { origin: "null" })).toBe(403);
    expect(await post(`${page}/more`)).toBe(403);
    expect(await post(`/r/${"a".repeat(43)}/withdraw`)).toBe(403);
    expect(await post("/page")).toBe(403);
  });

  it("gives them to whatever else is answered, and leaves a page its own policy", async () => {
    const ask = await listen();
    const bare = await ask("/bare");
    expect(bare.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(bare.headers.get("strict-transport-security")).toBeNull();
    expect(bare.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await ask("/page")).headers.get("content-security-policy")).toBe("default-src 'self'");
  });

  it("spares styles and scripts what is about documents", async () => {
    const { headers } = await (await listen({ APP_URL: "https://here.example" }))("/style");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
    expect(headers.get("content-security-policy")).toBeNull();
    expect(headers.get("permissions-policy")).toBeNull();
  });

  it("refuses with a page in the language of the visitor that tells nothing of what was asked", async () => {
    const ask = await listen();
    const dutch = await ask("/page?s3cret", { method: "DELETE" });
    expect([dutch.status, dutch.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    const page = await dutch.text();
    expect(page).toMatch(/<html lang="nl">[^]*niet lezen/);
    expect(page).not.toContain("s3cret");
    const english = await ask("/page", {
      method: "POST",
      headers: { origin: "https://evil.example", "accept-language": "en" },
    });
    expect(await english.text()).toMatch(/<html lang="en">[^]*did not come from one of our own pages/);
    const packed = await ask("/page", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "content-encoding": "gzip" },
      body: "x",
    });
    expect(packed.status).toBe(415);
  });

  it("shows of a fault that it is one, and nothing else", async () => {
    const ask = await listen();
    const response = await ask("/broken", { headers: { "accept-language": "en" } });
    expect(response.status).toBe(500);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toContain("Something went wrong");
    expect(page).not.toMatch(/s3cret|Error|\bat\b/);
  });

  it("knows its own address from its settings, whatever a visitor calls it", async () => {
    const ask = await listen({ APP_URL: "https://here.example" });
    const headers = { "x-forwarded-host": "evil.example" };
    expect(await (await ask("/who", { headers })).json()).toEqual(["here.example", "here.example"]);
    const form = await ask("/who", {
      method: "POST",
      headers: { ...headers, origin: "https://here.example" },
    });
    expect(await form.json()).toEqual(["here.example", "here.example"]);
  });

  it.each([
    ["192.0.2.9", [], "192.0.2.9"],
    ["192.0.2.9, 10.1.2.3", [], "10.1.2.3"],
    ["192.0.2.9, 10.1.2.3", ["10.0.0.0/8"], "192.0.2.9"],
    ["192.0.2.9, 10.1.2.3", ["uniquelocal"], "192.0.2.9"],
    ["made-up, 192.0.2.9", [], "192.0.2.9"],
  ])("takes %s from a proxy, trusting loopback and %j, as %s", async (forwarded, TRUST_PROXY, expected) => {
    const ask = await listen({ TRUST_PROXY });
    const headers = { "x-forwarded-for": forwarded, "x-client-address": "spoofed" };
    expect(await (await ask("/page", { headers })).text()).toBe(expected);
  });

  it("looks for no NUL character, nor for what cannot be decoded", async () => {
    const ask = await listen();
    expect(await (await ask("/echo/a%00b?programme=%00c")).text()).toBe("/echo/ab?programme=c");
    expect(await (await ask("/echo/%zz")).text()).toBe("/echo/%25zz");
    expect((await ask("/assets/%zz")).status).toBe(404);
    expect((await ask("/assets")).status).toBe(404);
  });
});
