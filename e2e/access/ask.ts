import { type RunningServer } from "../server";
import { sessionTokenOf, type Visitor } from "./visitors";

export interface Ask {
  readonly method?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Where a form says that it comes from; our own pages when left out, nowhere when null. */
  readonly origin?: string | null;
}

let asked = 0;

/** How many requests were sent in this run of a worker. */
export const requestsAsked = () => asked;

/** A request as this visitor (null: nobody) would send it, without following redirects. */
export function ask(
  { url }: RunningServer,
  visitor: Visitor | null,
  path: string,
  { method = "GET", fields = {}, origin = url }: Ask = {},
): Promise<Response> {
  asked++;
  const headers = new Headers(origin === null ? {} : { origin });
  if (visitor !== null) headers.set("cookie", `session=${sessionTokenOf(visitor)}`);
  const bodiless = ["GET", "HEAD", "OPTIONS"].includes(method);
  const body = bodiless ? undefined : new URLSearchParams(fields);
  return fetch(url + path, { method, headers, body, redirect: "manual" });
}

/** The status of an answer, or where it leads when that is a door where one proves who one is. */
export function outcomeOf(response: Response): number | string {
  const to = response.headers.get("location") ?? "";
  if (to.startsWith("/sign-in?returnTo=")) return "sign-in";
  if (to.startsWith("/account/confirm?returnTo=")) return "confirm";
  if (to.startsWith("/account?secondFactor=")) return "second factor";
  return response.status;
}
