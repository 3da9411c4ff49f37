import { type Account } from "../accounts";
import { idsOf } from "../access/demo-ids";
import {
  accountRows,
  addressOf,
  type Admits,
  type Member,
  members,
  publicRows,
  respondentRows,
  tenantRows,
} from "../access/matrix";
import { sitePatterns } from "../access/site-map";
import { expect, test } from "../fixtures";
import { type RunningServer } from "../server";
import { post, request } from "../session";

const letters: Record<Member, string> = { director: "d", consultant: "c", coordinator: "o", board: "b" };

function statusFor(member: Member, admits: Admits | undefined): number {
  if (admits === undefined) return 405;
  const [who, status] = admits.split(" ");
  return who.includes(letters[member]) ? Number(status) : 403;
}

type Send = (server: RunningServer, account: Account | null, path: string) => Promise<Response>;

/** Status per kind of visitor; a way to the sign-in page counts as "sign-in". */
async function statuses(
  server: RunningServer,
  send: Send,
  path: string,
): Promise<Record<string, number | string>> {
  const all: Record<string, number | string> = {};
  for (const account of [null, ...members, "stranger"] as const) {
    const response = await send(server, account, path);
    const toSignIn = response.headers.get("location")?.startsWith("/sign-in?returnTo=");
    all[account ?? "nobody"] = toSignIn ? "sign-in" : response.status;
  }
  return all;
}

test("every route of the site map stands in the matrix", () => {
  const rows = [...publicRows, ...accountRows, ...respondentRows, ...tenantRows];
  expect(sitePatterns()).toEqual([...new Set(rows.map(({ pattern }) => pattern))].sort());
});

test("pages of an organisation open for who may see them", async ({ server }) => {
  const ids = await idsOf(server, "vaart");
  for (const { pattern, about, get } of tenantRows) {
    const path = addressOf(pattern, { tenant: "vaart", ids, about });
    const expected = Object.fromEntries(members.map((member) => [member, statusFor(member, get)]));
    expect(await statuses(server, request, path), `GET ${pattern} ${about ?? ""}`).toEqual({
      nobody: "sign-in",
      ...expected,
      stranger: 404,
    });
  }
});

test("forms of an organisation are taken from who may send them", async ({ server }) => {
  const ids = await idsOf(server, "vaart");
  for (const { pattern, about, post: admits } of tenantRows) {
    if (about !== undefined) continue;
    const path = addressOf(pattern, { tenant: "vaart", ids });
    const expected = Object.fromEntries(members.map((member) => [member, statusFor(member, admits)]));
    const others =
      admits === undefined ? { nobody: 405, stranger: 405 } : { nobody: "sign-in", stranger: 404 };
    expect(await statuses(server, post, path), `POST ${pattern}`).toEqual({ ...others, ...expected });
  }
});

test("a form from another site is refused, whoever is signed in", async ({ server, links }) => {
  const ids = await idsOf(server, "vaart");
  const token = new URL(links.inside).pathname.slice("/r/".length);
  const paths = [...publicRows, ...accountRows, ...respondentRows, ...tenantRows]
    .filter((row) => row.post !== undefined)
    .map(({ pattern }) => addressOf(pattern.replace(":token", token), { tenant: "vaart", ids }));
  for (const path of paths) {
    const foreign = await post(server, "consultant", path, {}, "https://evil.example");
    expect(foreign.status, `from elsewhere: ${path}`).toBe(403);
    const silent = await request(server, "consultant", path, { method: "POST", body: new URLSearchParams() });
    expect(silent.status, `from nowhere: ${path}`).toBe(403);
  }
});

test("things of another organisation do not exist, not even for who may see both", async ({ server }) => {
  const foreign = await idsOf(server, "springtij");
  const rows = tenantRows.filter(({ pattern }) => /:(programme|wave|person|partner|event)\b/.test(pattern));
  for (const { pattern, post: admits } of rows) {
    const path = addressOf(pattern, { tenant: "vaart", ids: foreign });
    const made = addressOf(pattern, {
      tenant: "vaart",
      ids: { programme: "x", waves: ["x"], person: "x", partner: "x", event: "x" },
    });
    for (const one of [path, made]) {
      // Leads on to the page of the wave, which says that it is not there.
      const leadsOn = pattern.endsWith("/compute");
      expect((await request(server, "consultant", one)).status, `GET ${one}`).toBe(leadsOn ? 302 : 404);
      if (admits === undefined) continue;
      // A form that is empty is found empty before anything is looked for.
      expect([400, 404], `POST ${one}`).toContain((await post(server, "consultant", one)).status);
    }
  }
});

test("pages for everybody answer everybody alike", async ({ server }) => {
  for (const { pattern, get, post: posted = 405 } of publicRows) {
    const path = pattern.replace("*", "nowhere/at-all");
    for (const account of [null, "director", "stranger"] as const) {
      expect((await request(server, account, path)).status, `GET ${path} as ${account}`).toBe(get);
      // The catch-all takes no form either, and has no page to refuse it.
      if (pattern !== "/*")
        expect((await post(server, account, path)).status, `POST ${path} as ${account}`).toBe(posted);
    }
  }
  for (const { pattern, account, get, post: posted } of accountRows) {
    expect((await request(server, account, pattern)).status, `GET ${pattern} as ${account}`).toBe(get);
    if (posted === undefined) continue;
    expect((await post(server, account, pattern)).status, `POST ${pattern} as ${account}`).toBe(posted);
  }
});

test("a personal link opens its own pages and nothing else does", async ({ server, links }) => {
  const token = new URL(links.partner).pathname.slice("/r/".length);
  for (const { pattern, get, post: posted = 405 } of respondentRows) {
    // Withdrawing comes last: here it would end the link.
    const path = pattern.replace(":token", token).replace(":screen", "about");
    const unknown = path.replace(token, "y".repeat(token.length));
    for (const account of [null, "consultant"] as const) {
      expect((await request(server, account, path)).status, `GET ${pattern}`).toBe(get);
      expect((await request(server, account, unknown)).status, `GET ${pattern}`).toBe(
        get === 400 ? 400 : 404,
      );
      expect((await post(server, account, unknown)).status, `POST ${pattern}`).toBe(
        posted === 405 ? 405 : 404,
      );
      const fields = pattern.endsWith("/withdraw") ? { intent: "again" } : undefined;
      expect((await post(server, account, path, fields)).status, `POST ${pattern}`).toBe(posted);
    }
  }
});
