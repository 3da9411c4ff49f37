import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Forged, type ForgedProvider, startForgedProvider } from "./forged-provider.fixture";
import { openProvider } from "./open-provider.server";
import { ProviderFault } from "./provider-fault";

let provider: ForgedProvider;
beforeAll(async () => (provider = await startForgedProvider()));
beforeEach(() => provider.forge({}));
afterAll(() => provider.close());

const limits = { reach: "loopback", milliseconds: 400, bytes: 20_000 } as const;

async function faultOf(issuer = provider.issuer, more: Partial<Record<keyof typeof limits, unknown>> = {}) {
  const within = { ...limits, ...more } as Parameters<typeof openProvider>[1];
  try {
    await openProvider({ issuer, clientId: "vensterbank", secret: "x" }, within);
    return null;
  } catch (thrown) {
    if (thrown instanceof ProviderFault) return thrown.kind;
    throw thrown;
  }
}

describe("what a provider says of itself", () => {
  it("is read, also with a slash at the end of its address", async () => {
    expect(await faultOf()).toBeNull();
    expect(await faultOf(`${provider.issuer}/`)).toBeNull();
  });

  const asJson = { "content-type": "application/json" };
  it.each<[string, Forged]>([
    ["slow", { discovery: () => undefined }],
    [
      "slow",
      {
        discovery: (answer) => {
          answer.writeHead(200, asJson);
          const drip = setInterval(() => answer.write(" "), 50);
          answer.once("close", () => clearInterval(drip));
        },
      },
    ],
    ["large", { discovery: (answer) => answer.writeHead(200, asJson).end(" ".repeat(30_000)) }],
    [
      "large",
      {
        discovery: (answer) => {
          answer.writeHead(200, asJson);
          const flood = () => {
            while (!answer.destroyed && answer.write(" ".repeat(10_000))) continue;
          };
          answer.on("drain", flood);
          flood();
        },
      },
    ],
    [
      "redirect",
      { discovery: (answer) => answer.writeHead(302, { location: "http://169.254.169.254/" }).end() },
    ],
    ["answer", { discovery: (answer) => answer.writeHead(404).end() }],
    ["answer", { discovery: (answer) => answer.writeHead(200, asJson).end("{") }],
    ["answer", { discovery: (answer) => answer.writeHead(200, asJson).end("[]") }],
    ["answer", { discovery: (answer) => answer.writeHead(200, { "content-type": "text/html" }).end("{}") }],
    ["unreachable", { discovery: (answer) => answer.socket?.destroy() }],
    ["issuer", { metadata: { issuer: "https://login.example" } }],
    ["unfit", { metadata: { token_endpoint: undefined } }],
    ["unfit", { metadata: { jwks_uri: undefined } }],
    ["unfit", { metadata: { response_types_supported: ["id_token"] } }],
    ["network", { metadata: { token_endpoint: "https://169.254.169.254/latest" } }],
    ["network", { metadata: { jwks_uri: "https://[fe80::1]/keys" } }],
    ["address", { metadata: { authorization_endpoint: "javascript:alert(1)" } }],
    ["address", { metadata: { token_endpoint: "http://login.example/token" } }],
  ])("is refused as %s (%#)", async (kind, forged) => {
    provider.forge(forged);
    expect(await faultOf()).toBe(kind);
  });
});

describe("the address of a provider", () => {
  it.each([
    ["ftp://login.example", "address"],
    ["http://login.example", "address"],
    ["https://user:secret@login.example", "address"],
    ["file:///etc/passwd", "address"],
    ["not an address", "address"],
    ["https://0.0.0.0", "network"],
    ["https://169.254.169.254", "network"],
    ["https://2852039166", "network"],
    ["https://[::ffff:169.254.169.254]", "network"],
  ])("%s is refused as %s", async (issuer, kind) => {
    expect(await faultOf(issuer)).toBe(kind);
  });

  it.each(["http://127.0.0.1", "http://localhost"])(
    "%s is this machine, for development alone",
    async (host) => {
      const issuer = `${host}:${new URL(provider.issuer).port}`;
      expect(await faultOf(issuer, { reach: "public" })).toBe("address");
      expect(await faultOf(issuer, { reach: "private" })).toBe("address");
    },
  );

  it("that is a name of this machine is not connected to where only the internet is in reach", async () => {
    const before = provider.asked.length;
    for (const host of ["localhost", "127.0.0.1", "[::1]"])
      expect(await faultOf(`https://${host}:${new URL(provider.issuer).port}`, { reach: "public" })).toBe(
        "network",
      );
    expect(provider.asked).toHaveLength(before);
  });
});
