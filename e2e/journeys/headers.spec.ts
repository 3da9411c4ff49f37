import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Account } from "../accounts";
import { idsOf } from "../access/demo-ids";
import { sitePatterns } from "../access/site-map";
import { expect, test } from "../fixtures";
import { headerDump } from "../headers/header-dump";
import { judgeHeaders } from "../headers/judge-headers";
import { kindsOfAnswer } from "../headers/kinds-of-answer";
import { post, request } from "../session";

const document = resolve(import.meta.dirname, "../../docs/headers.md");

test("every kind of answer has the headers of every answer, as the document tells", async ({ server }) => {
  const kinds = await kindsOfAnswer(server);
  for (const { name, answer, shared } of kinds)
    expect.soft(judgeHeaders(answer, { shared }), name).toEqual([]);
  const dump = headerDump(kinds);
  if (process.env.UPDATE_HEADERS) writeFileSync(document, dump);
  expect(readFileSync(document, "utf8")).toBe(dump);
});

test("every address has them, whoever asks and however", async ({ server, links }) => {
  test.setTimeout(300_000);
  const ids = await idsOf(server, "vaart");
  const token = new URL(links.inside).pathname.slice("/r/".length);
  const values: Record<string, string> = {
    tenant: "vaart",
    programme: ids.programme,
    wave: ids.waves[2],
    person: ids.person,
    partner: ids.partner,
    event: ids.event,
    token,
  };
  let asked = 0;
  for (const pattern of sitePatterns()) {
    const path = pattern
      .replace("*", "nowhere")
      .replace(/:(\w+)/g, (_, name: string) => values[name] ?? "nothing");
    const visitors: (Account | null)[] = [null, "director", "consultant"];
    for (const visitor of visitors) {
      const answers = [
        ["GET", await request(server, visitor, path)],
        ["data", await request(server, visitor, `${path === "/" ? "/_root" : path}.data`)],
        ["POST", await post(server, visitor, pattern.includes("sign-out") ? "/sign-in" : path)],
        ["foreign", await post(server, visitor, path, {}, "https://evil.example")],
      ] as const;
      for (const [how, response] of answers) {
        const answer = { status: response.status, headers: response.headers, body: await response.text() };
        expect.soft(judgeHeaders(answer), `${how} ${pattern} as ${visitor}: ${answer.status}`).toEqual([]);
        expect.soft(answer.status, `${how} ${pattern} as ${visitor}`).toBeLessThan(500);
        asked++;
      }
    }
  }
  expect(asked).toBe(sitePatterns().length * 12);
  test.info().annotations.push({ type: "answers", description: String(asked) });
});

test("no two answers share a nonce", async ({ server }) => {
  const nonces = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { headers } = await request(server, null, "/");
      return /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "";
    }),
  );
  expect(new Set(nonces).size).toBe(20);
  for (const nonce of nonces) expect(Buffer.from(nonce, "base64").length).toBeGreaterThanOrEqual(16);
});
