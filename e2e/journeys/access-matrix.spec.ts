import { join } from "node:path";
import { ask, outcomeOf, requestsAsked } from "../access/ask";
import { addressOf, type Admits, type TenantRow, tenantRows } from "../access/matrix";
import { accountRows, operatorRows, publicRows, respondentRows } from "../access/public-rows";
import { readIds } from "../access/read-ids";
import { sitePatterns } from "../access/site-map";
import { addVisitors, suspendedTenant, type Visitor, visitors } from "../access/visitors";
import { expect, test as base } from "../fixtures";
import { type RunningServer, startServer } from "../server";
import { watchDatabase } from "../swapping/database-watch";

/** The demo, in which everybody who comes to the doors has an account. */
const test = base.extend<object, { readonly house: RunningServer }>({
  house: [
    async ({}, use) => {
      const server = await startServer(addVisitors);
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

test.afterEach(() => {
  process.stdout.write(`    ${requestsAsked()} requests so far in this worker\n`);
});

const everybody = [null, ...visitors] as const;
const letters: Partial<Record<Visitor, string>> = {
  director: "d",
  unproven: "d",
  consultant: "c",
  coordinator: "o",
  board: "b",
  operator: "x",
};

type Outcomes = Record<string, number | string>;

async function outcomes(
  asking: (visitor: Visitor | null) => Promise<Response>,
  of: readonly (Visitor | null)[] = everybody,
) {
  const all: Outcomes = {};
  for (const visitor of of) all[visitor ?? "nobody"] = outcomeOf(await asking(visitor));
  return all;
}

/** Who gets which status of an address of an organisation, by the row. */
function expectedOf(row: TenantRow, which: "get" | "post"): Outcomes {
  const admits: Admits | undefined = row[which];
  const proof = row.proof === which || row.proof === "both";
  const expected = (visitor: Visitor | null): number | string => {
    // No form is taken here, whoever sends it.
    if (admits === undefined) return 405;
    if (visitor === null) return "sign-in";
    const letter = letters[visitor];
    if (letter === undefined) return 404;
    const [who, status] = admits.split(" ");
    if (!who.includes(letter)) return 403;
    return visitor === "unproven" && proof ? "confirm" : Number(status);
  };
  return Object.fromEntries(everybody.map((visitor) => [visitor ?? "nobody", expected(visitor)]));
}

test("every route of the site map stands in the matrix", () => {
  const rows = [...publicRows, ...accountRows, ...operatorRows, ...respondentRows, ...tenantRows];
  expect(sitePatterns()).toEqual([...new Set(rows.map(({ pattern }) => pattern))].sort());
});

test("pages of an organisation open for who may see them", async ({ house }) => {
  test.setTimeout(300_000);
  const ids = readIds(house.dataDir, "vaart");
  for (const row of tenantRows) {
    const path = addressOf(row.pattern, { tenant: "vaart", ids, about: row.about });
    const name = `GET ${row.pattern} ${row.about ?? ""}`;
    const got = await outcomes((visitor) => ask(house, visitor, path));
    expect.soft(got, name).toEqual(expectedOf(row, "get"));
  }
});

test("what a page is made of, and what other methods answer, opens for nobody else", async ({ house }) => {
  test.setTimeout(300_000);
  const ids = readIds(house.dataDir, "vaart");
  for (const row of tenantRows) {
    const path = addressOf(row.pattern, { tenant: "vaart", ids, about: row.about });
    const page = expectedOf(row, "get");
    for (const visitor of everybody) {
      if (page[visitor ?? "nobody"] === 200) continue;
      // A redirect is told as data, with a status of its own.
      const { status } = await ask(house, visitor, `${path}.data`);
      expect.soft([202, 400, 403, 404, 405, 409, 410], `${row.pattern}.data as ${visitor}`).toContain(status);
    }
    for (const visitor of [null, "board", "stranger"] as const) {
      const key = visitor ?? "nobody";
      const head = outcomeOf(await ask(house, visitor, path, { method: "HEAD" }));
      expect.soft(head, `HEAD ${row.pattern} as ${visitor}`).toBe(page[key]);
      const form = expectedOf(row, "post")[key];
      for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
        const outcome = outcomeOf(await ask(house, visitor, path, { method }));
        expect.soft([form, 405], `${method} ${row.pattern} as ${visitor}`).toContain(outcome);
      }
    }
  }
});

test("forms of an organisation are taken from who may send them, and leave no trace from others", async ({
  house,
}) => {
  test.setTimeout(300_000);
  const ids = readIds(house.dataDir, "vaart");
  const watch = watchDatabase(join(house.dataDir, "vensterbank.sqlite"));
  for (const row of tenantRows) {
    if (row.about !== undefined) continue;
    const path = addressOf(row.pattern, { tenant: "vaart", ids });
    const expected = expectedOf(row, "post");
    const refused = everybody.filter((visitor) =>
      ["sign-in", "confirm", 403, 404, 405].includes(expected[visitor ?? "nobody"]),
    );
    for (const intent of [undefined, ...(row.intents ?? [])]) {
      const fields: Record<string, string> = intent === undefined ? {} : { intent };
      const got = await outcomes((visitor) => ask(house, visitor, path, { method: "POST", fields }), refused);
      const wanted = Object.fromEntries(Object.keys(got).map((key) => [key, expected[key]]));
      expect.soft(got, `POST ${row.pattern} ${intent ?? ""}`).toEqual(wanted);
      // That an operator looked in stands in the record, whatever the answer was.
      const changed = watch.changed().filter((table) => table !== "audit_entry");
      expect.soft(changed, `POST ${row.pattern} ${intent ?? ""} as who may not`).toEqual([]);
    }
    const admitted = everybody.filter((visitor) => !refused.includes(visitor));
    const got = await outcomes((visitor) => ask(house, visitor, path, { method: "POST" }), admitted);
    const wanted = Object.fromEntries(Object.keys(got).map((key) => [key, expected[key]]));
    expect.soft(got, `POST ${row.pattern}`).toEqual(wanted);
    watch.changed();
  }
  watch.close();
});

test("a form from another site is refused, whoever is signed in", async ({ house }) => {
  const ids = readIds(house.dataDir, "vaart");
  const rows = [...publicRows, ...accountRows, ...operatorRows, ...respondentRows, ...tenantRows];
  const paths = rows
    .filter((row) => row.post !== undefined)
    .map(({ pattern }) => addressOf(pattern, { tenant: "vaart", ids }));
  for (const path of new Set(paths))
    for (const visitor of ["director", "consultant", "operator"] as const)
      for (const origin of ["https://evil.example", "null", null])
        for (const at of [path, `${path}.data`]) {
          const { status } = await ask(house, visitor, at, { method: "POST", origin });
          // Mail programs decline without an origin (RFC 8058): there the link is looked at first, and this one is nobody's.
          const isDeclining = origin === null && at.endsWith("/mails");
          expect.soft(status, `from ${origin}: ${at}`).toBe(isDeclining ? 404 : 403);
        }
});

test("things of another organisation do not exist, not even for who may see both", async ({ house }) => {
  const foreign = readIds(house.dataDir, "springtij");
  const nothing = Object.fromEntries(Object.keys(foreign).map((name) => [name, "x"]));
  const rows = tenantRows.filter(({ pattern }) =>
    /:(programme|wave|person|partner|event|member)\b/.test(pattern),
  );
  for (const { pattern, post } of rows)
    for (const ids of [foreign, { ...foreign, ...nothing, waves: ["x"] }]) {
      // The demo's consultant is member of both, so that a member there is one here.
      const path = addressOf(pattern, {
        tenant: "vaart",
        ids: pattern.includes(":member") ? { ...ids, member: foreign.organisation } : ids,
      });
      // Leads on to a page of the wave, which says that it is not there.
      const leadsOn = /\/(compute|codes\/sheet\.pdf)$/.test(pattern);
      for (const visitor of ["director", "consultant"] as const) {
        const may = outcomeOf(await ask(house, visitor, path));
        expect.soft(leadsOn ? [302, 404] : [403, 404], `GET ${path} as ${visitor}`).toContain(may);
        if (post === undefined) continue;
        const { status } = await ask(house, visitor, path, { method: "POST" });
        expect.soft(leadsOn ? [302, 404] : [400, 403, 404], `POST ${path} as ${visitor}`).toContain(status);
      }
    }
});

test("an organisation that is on hold is closed to its members and unknown to others", async ({ house }) => {
  const ids = readIds(house.dataDir, "vaart");
  for (const { pattern, post } of tenantRows) {
    const path = addressOf(pattern, { tenant: suspendedTenant, ids });
    for (const [visitor, expected] of [
      ["suspended", 403],
      ["director", 404],
      ["operator", 404],
      [null, "sign-in"],
    ] as const) {
      expect.soft(outcomeOf(await ask(house, visitor, path)), `GET ${path} as ${visitor}`).toBe(expected);
      if (post === undefined) continue;
      const sent = outcomeOf(await ask(house, visitor, path, { method: "POST" }));
      expect.soft(sent, `POST ${path} as ${visitor}`).toBe(expected);
    }
  }
});

test("the console opens for operators with a second factor", async ({ house }) => {
  const ids = readIds(house.dataDir, "vaart");
  for (const { pattern, get, post, proof } of operatorRows) {
    const path = addressOf(pattern, { tenant: "vaart", ids });
    const others = (status: number) =>
      Object.fromEntries(
        everybody.map((visitor) => [
          visitor ?? "nobody",
          visitor === null
            ? "sign-in"
            : visitor === "operatorByPassword"
              ? "second factor"
              : visitor === "operator"
                ? status
                : 404,
        ]),
      );
    expect
      .soft(await outcomes((visitor) => ask(house, visitor, path)), `GET ${pattern}`)
      .toEqual(others(get));
    const sent = await outcomes((visitor) => ask(house, visitor, path, { method: "POST" }));
    const none = Object.fromEntries(Object.keys(sent).map((key) => [key, 405]));
    expect.soft(sent, `POST ${pattern} ${proof ?? ""}`).toEqual(post === undefined ? none : others(post));
  }
});

test("pages for everybody answer everybody alike", async ({ house }) => {
  const ids = readIds(house.dataDir, "vaart");
  for (const { pattern, get, post = 405 } of publicRows) {
    const path = addressOf(pattern, { tenant: "vaart", ids }).replace("*", "nowhere/at-all");
    for (const visitor of [null, "director", "stranger"] as const) {
      expect.soft((await ask(house, visitor, path)).status, `GET ${path} as ${visitor}`).toBe(get);
      // The catch-all takes no form either, and has no page to refuse it.
      if (pattern === "/*") continue;
      const { status } = await ask(house, visitor, path, { method: "POST" });
      expect.soft(status, `POST ${path} as ${visitor}`).toBe(post);
    }
  }
  for (const { pattern, account, get, post } of accountRows) {
    if (pattern === "/sign-out") continue;
    const path = addressOf(pattern, { tenant: "vaart", ids });
    expect.soft((await ask(house, account, path)).status, `GET ${pattern} as ${account}`).toBe(get);
    if (post === undefined) continue;
    const { status } = await ask(house, account, path, { method: "POST" });
    expect.soft(status, `POST ${pattern} as ${account}`).toBe(post);
  }
});

test("a personal link opens its own pages and nothing else does", async ({ server, links }) => {
  const token = new URL(links.partner).pathname.slice("/r/".length);
  for (const { pattern, get, post = 405 } of respondentRows) {
    // Withdrawing comes last: here it would end the link.
    const path = pattern.replace(":token", token).replace(":screen", "about");
    const unknown = path.replace(token, "y".repeat(token.length));
    expect((await ask(server, null, path)).status, `GET ${pattern}`).toBe(get);
    expect((await ask(server, null, unknown)).status, `GET ${pattern}`).toBe(get === 400 ? 400 : 404);
    const refused = await ask(server, null, unknown, { method: "POST" });
    expect(refused.status, `POST ${pattern}`).toBe(post === 405 ? 405 : 404);
    const fields: Record<string, string> = pattern.endsWith("/withdraw") ? { intent: "again" } : {};
    expect((await ask(server, null, path, { method: "POST", fields })).status, `POST ${pattern}`).toBe(post);
  }
  // Whoever holds a link is nobody to the rest of the house.
  const { status } = await ask(server, null, `/t/vaart?token=${token}`);
  expect(status).toBe(302);
});
