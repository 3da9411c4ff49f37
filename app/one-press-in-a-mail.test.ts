import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openRespondentScope } from "./http/scope/respondent-scope.server";
import { type OpenWave, openWaveIn } from "./services/respond/open-wave.fixture";
import { temporaryDatabase } from "./services/testing/temporary-database";
import { action } from "./routes/respond/mails";

let temporary: Awaited<ReturnType<typeof temporaryDatabase>>;
let world: OpenWave;

vi.mock("./http/database.server", () => ({ database: async () => temporary.database }));

beforeAll(async () => {
  temporary = await temporaryDatabase();
  world = await openWaveIn(temporary.database);
});
afterAll(() => temporary.close());

const oneClick = { "List-Unsubscribe": "One-Click" };

/** The status with which a form is answered that was posted to somebody's page about mails. */
async function post(
  token: string,
  fields: Readonly<Record<string, string>>,
  origin?: string,
  body: URLSearchParams | FormData = new URLSearchParams(),
): Promise<number> {
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request(`http://localhost:3000/r/${token}/mails`, {
    ...{ method: "POST", body },
    headers: { "x-client-address": "192.0.2.8", ...(origin && { origin }) },
  });
  try {
    const answer: unknown = await action({ request, params: { token }, context: {} });
    return answer instanceof Response ? answer.status : 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    return (thrown as { init?: ResponseInit }).init?.status ?? 500;
  }
}

async function isDeclined(token: string): Promise<boolean> {
  const scope = await openRespondentScope(temporary.database, { token, locale: (own) => own });
  if (!scope) throw new Error("The link leads nowhere");
  const own = await world.forTenant.read(({ participations }) => participations.get(scope.participationId));
  return own?.unreachable === "declined";
}

it("declines at one press in a mail program, as a form or in parts, and leads nowhere else (RFC 8058)", async () => {
  const [, first, second] = world.tokens;
  expect(await post(first, oneClick)).toBe(200);
  expect(await isDeclined(first)).toBe(true);
  expect(await post(second, oneClick, undefined, new FormData())).toBe(200);
  expect(await isDeclined(second)).toBe(true);
  // Pressed twice, it stays so.
  expect(await post(first, oneClick)).toBe(200);
  expect(await isDeclined(first)).toBe(true);
});

it("takes nothing else without an origin, nor that from a page elsewhere, nor for a link that is none", async () => {
  const [, , , token] = world.tokens;
  expect(await post(token, { intent: "stop" })).toBe(403);
  expect(await post(token, { "List-Unsubscribe": "Yes" })).toBe(403);
  expect(await post(token, oneClick, "https://elsewhere.example")).toBe(403);
  expect(await post(token, oneClick, "null")).toBe(403);
  expect(await isDeclined(token)).toBe(false);
  expect(await post("x".repeat(43), oneClick)).toBe(404);
  expect(await post(token, { intent: "stop" }, "http://localhost:3000")).toBe(303);
  expect(await isDeclined(token)).toBe(true);
  expect(await post(token, { intent: "again" }, "http://localhost:3000")).toBe(303);
  expect(await isDeclined(token)).toBe(false);
});
