import { accounts, type Account } from "./accounts";
import { type RunningServer } from "./server";

const sessions = new WeakMap<RunningServer, Map<Account, Promise<string>>>();

async function signIn({ url, demo }: RunningServer, account: Account): Promise<string> {
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

/** The secret of a session of this account, started once per server: the product counts who signs in often. */
export function sessionOf(server: RunningServer, account: Account): Promise<string> {
  const known = sessions.get(server) ?? new Map<Account, Promise<string>>();
  sessions.set(server, known);
  const session = known.get(account) ?? signIn(server, account);
  known.set(account, session);
  return session;
}

/** A request as this account (null: nobody) would send it, without following redirects. */
export async function request(
  server: RunningServer,
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
  server: RunningServer,
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
