import { type AppError, appError, fail, ok, type Result } from "@vensterbank/core";
import { hasSaneNames } from "./has-sane-names.server";

/** More than any form without a file needs. */
export const defaultFormBytes = 256 * 1024;

/**
 * The form in a request's body, read until at most `limit` bytes. A body that is larger is refused without being kept.
 * So is one whose names ask for lists far longer than what was sent. NUL characters are left out: nobody types them, and PostgreSQL stores none (docs/decisions/0003).
 */
export async function readForm(request: Request, limit = defaultFormBytes): Promise<Result<FormData>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return fail(unreadable);
  if (Number(request.headers.get("content-length") ?? 0) > limit) return fail(tooLarge(limit));
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      return fail(tooLarge(limit));
    }
    chunks.push(next.value);
  }
  try {
    const sent = new Response(Buffer.concat(chunks), { headers: { "content-type": type } });
    const form = withoutNul(await sent.formData());
    return hasSaneNames(form) ? ok(form) : fail(unreadable);
  } catch {
    return fail(unreadable);
  }
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
