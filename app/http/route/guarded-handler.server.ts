import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { type Permission } from "@vensterbank/access";
import { appError } from "@vensterbank/core";
import { env } from "../../env.server";
import { logRequest } from "../request/log-request.server";
import { comesFromHere } from "../request/origin-check.server";
import { readForm } from "../request/read-form.server";
import { carryCookies } from "../respond/carry-cookies.server";
import { errorPage, valueOf } from "../respond/error-response.server";
import { setSecurityHeaders } from "../respond/security-headers.server";

const kindOfRoute = Symbol.for("vensterbank.route-kind");
const askedOfVisitor = Symbol.for("vensterbank.route-asks");

export type RouteKind = "public" | "account" | "member" | "respondent" | "operator";
interface WithInit<T> {
  readonly type: string;
  readonly data: T;
  readonly init: ResponseInit | null;
}
/** What a page receives from a handler: responses lead elsewhere, `data(…)` gives its value. */
type Sent<T> = T extends Response ? never : T extends WithInit<infer Value> ? Value : T;

type Handler<T> = (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Sent<T>>;

/** Which wrapper made a loader or action; undefined for one that nobody guarded. */
export function kindOf(handler: unknown): RouteKind | undefined {
  return typeof handler === "function" ? (handler as { [kindOfRoute]?: RouteKind })[kindOfRoute] : undefined;
}

/** What a door asks of who comes, besides who they are. */
export interface Asks {
  /** The one permission within a tenant. */
  readonly may?: Permission;
  /** Proof, not long ago, of who they are. */
  readonly recently?: boolean;
  /** A second factor of who has one, because ways into the account change. */
  readonly changesWaysIn?: boolean;
}

/** What the wrapper of a loader or action asks; nothing of one that nobody guarded. */
export function asksOf(handler: unknown): Asks {
  const asks = typeof handler === "function" ? (handler as { [askedOfVisitor]?: Asks })[askedOfVisitor] : {};
  return asks ?? {};
}

/**
 * Marks a handler as guarded and settles what every answer needs: cookies of the request's trace, security headers
 * and a log line on responses that do not pass the entry (redirects and resource routes). A route without a page wants
 * `resourceRoute` around it.
 */
export function guarded<T>(
  kind: RouteKind,
  answer: (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<T>,
  { may, recently = false, changesWaysIn = false }: Asks = {},
): Handler<T> {
  const handler = async (args: LoaderFunctionArgs | ActionFunctionArgs) => {
    try {
      const value = await answer(args);
      return value instanceof Response ? finished(value, args) : value;
    } catch (thrown) {
      throw thrown instanceof Response ? finished(thrown, args) : thrown;
    }
  };
  const marks = { [kindOfRoute]: kind, [askedOfVisitor]: { may, recently, changesWaysIn } };
  return Object.assign(handler, marks) as unknown as Handler<T>;
}

/** A response that does not pass the entry, with all that every answer needs. */
export function finished(
  response: Response,
  { context, request, params }: LoaderFunctionArgs | ActionFunctionArgs,
): Response {
  carryCookies(context, response.headers);
  setSecurityHeaders(response.headers);
  logRequest(context, request, params, response.status);
  return response;
}

interface FormOptions {
  readonly maxBytes?: number;
  /** Also what a mail program posts by itself when somebody presses its button to get no more mails. */
  readonly alsoOneClick?: boolean;
}

/** The form of a mutation, after its origin and size were found to be right. @throws an error page */
export async function formOf(
  request: Request,
  { maxBytes, alsoOneClick = false }: FormOptions = {},
): Promise<FormData> {
  const { headers } = request;
  const sender = { origin: headers.get("origin"), host: headers.get("host") };
  if (comesFromHere(sender, env.APP_URL)) return valueOf(await readForm(request, maxBytes));
  if (alsoOneClick && sender.origin === null) {
    const form = valueOf(await readForm(request, maxBytes));
    if (isOneClick(form)) return form;
  }
  throw errorPage(appError("forbidden"));
}

/**
 * Whether a form is that of RFC 8058, section 3.2: sent by a mail provider, without cookies, and from no page. A page
 * elsewhere cannot send it unseen, because browsers name the origin of every form.
 */
export function isOneClick(form: FormData): boolean {
  return form.get("List-Unsubscribe") === "One-Click";
}

/** The page of an address, to come back to: what asks for data of a page leads back to the page itself. */
export function returnPathOf({ pathname, search }: URL): string {
  const query = new URLSearchParams(search);
  query.delete("_routes");
  const rest = query.toString();
  return pathname.replace(/\.data$/, "") + (rest === "" ? "" : `?${rest}`);
}

export function clientAddress(request: Request): string {
  return request.headers.get("x-client-address") ?? "unknown";
}
