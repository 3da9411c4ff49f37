import { type AppError, appError, fail, ok, type Result } from "@vensterbank/core";
import { hasSaneNames } from "./has-sane-names.server";

/** More than any form without a file needs. */
export const defaultFormBytes = 256 * 1024;

/** More than the longest form has; a form of files only has few. */
const mostFields = 20_000;

/**
 * The form in a request's body, read until at most `limit` bytes. A body that is larger is refused without being kept.
 * So is one with more fields than any form has, and one whose names ask for lists far longer than what was sent. NUL characters are left out: nobody types them, and PostgreSQL stores none (docs/decisions/0003).
 */
export async function readForm(request: Request, limit = defaultFormBytes): Promise<Result<FormData>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return fail(unreadable);
  if (Number(request.headers.get("content-length") ?? 0) > limit) return fail(tooLarge(limit));
  const body = await bodyWithin(request, limit);
  if (!body.ok) return body;
  if (fieldsIn(body.value, type) > mostFields) return fail(unreadable);
  try {
    const sent = new Response(body.value, { headers: { "content-type": type } });
    const form = withoutNul(await sent.formData());
    return hasSaneNames(form) ? ok(form) : fail(unreadable);
  } catch {
    return fail(unreadable);
  }
}

async function bodyWithin(request: Request, limit: number): Promise<Result<Buffer<ArrayBuffer>>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  try {
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      size += next.value.byteLength;
      if (size > limit) {
        await reader?.cancel();
        return fail(tooLarge(limit));
      }
      chunks.push(next.value);
    }
  } catch {
    // Who sent it is gone, or was cut off for sending too slowly.
    return fail(unreadable);
  }
  return ok(Buffer.concat(chunks));
}

/** Counted before they are read: marks between fields, or lines that begin as boundaries do. */
function fieldsIn(body: Buffer, type: string): number {
  const mark = /^multipart/i.test(type) ? "\r\n--" : "&";
  let count = 1;
  for (let at = body.indexOf(mark); at !== -1 && count <= mostFields; at = body.indexOf(mark, at + 1))
    count += 1;
  return count;
}

const unreadable: AppError = appError("invalid-input");
const tooLarge = (limit: number) =>
  appError("file-too-large", { params: { megabytes: Math.max(1, Math.round(limit / 2 ** 20)) } });

function withoutNul(form: FormData): FormData {
  const clean = new FormData();
  const cleaned = (text: string) => text.replaceAll("\0", "");
  for (const [name, value] of form)
    if (typeof value === "string") clean.append(cleaned(name), cleaned(value));
    else clean.append(cleaned(name), value, cleaned(value.name));
  return clean;
}
