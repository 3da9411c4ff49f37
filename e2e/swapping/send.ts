import { sessionTokenOf, type Visitor } from "../access/visitors";
import { addressOf } from "./crawl";
import { type SampleRequest } from "./sample-request";

/** Sends a request as a visitor's browser would, redirects not followed. */
export function send(origin: string, visitor: Visitor | null, request: SampleRequest): Promise<Response> {
  const headers = new Headers({ accept: "text/html", origin });
  if (visitor !== null) headers.set("cookie", `session=${sessionTokenOf(visitor)}`);
  const url = origin + addressOf(request);
  if (request.method === "get") return fetch(url, { headers, redirect: "manual" });
  return fetch(url, { method: "POST", headers, body: bodyOf(request), redirect: "manual" });
}

function bodyOf({ fields, files, multipart }: SampleRequest): FormData | URLSearchParams {
  if (!multipart) return new URLSearchParams(fields.map(([name, value]) => [name, value]));
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const { name, fileName, text } of files) form.append(name, new File([text], fileName));
  return form;
}
