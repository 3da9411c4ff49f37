import { accounts, type Account } from "./accounts";
import { type RunningServer } from "./server";

/** Some pages ask for recent proof of who one is: a session is used for ten minutes, then another one is started. */
const freshFor = 10 * 60_000;

interface Started {
  readonly at: number;
  readonly token: Promise<string>;
}

/** What has to be known of a server to talk with it. */
export type ServerInReach = Pick<RunningServer, "url" | "demo">;

const sessions = new WeakMap<ServerInReach, Map<Account, Started>>();

async function signIn({ url, demo }: ServerInReach, account: Account): Promise<string> {
  const response = await fetch(`${url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url },
    body: new URLSearchParams({ email: accounts[account], password: demo.password }),
  });
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith("session="));
  if (!cookie) throw new Error(`Signing in as ${account} was answered with ${response.status}.`);
  return cookie.split(";")[0].slice("session=".length);
}

/** The secret of a session of this account, started seldom: the product counts who signs in often. */
export function sessionOf(server: ServerInReach, account: Account): Promise<string> {
  const known = sessions.get(server) ?? new Map<Account, Started>();
  sessions.set(server, known);
  const last = known.get(account);
  if (last && Date.now() - last.at < freshFor) return last.token;
  const started = { at: Date.now(), token: signIn(server, account) };
  known.set(account, started);
  return started.token;
}

/** A request as this account (null: nobody) would send it, without following redirects. */
export async function request(
  server: ServerInReach,
  account: Account | null,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = new Headers(init.headers);
  if (account) headers.set("cookie", `session=${await sessionOf(server, account)}`);
  return fetch(server.url + path, { redirect: "manual", ...init, headers });
}

/** A form as one of our own pages would send it. */
export function post(
  server: ServerInReach,
  account: Account | null,
  path: string,
  fields: Record<string, string> = {},
  origin = server.url,
): Promise<Response> {
  return request(server, account, path, {
    method: "POST",
    headers: { origin },
    body: new URLSearchParams(fields),
  });
}
