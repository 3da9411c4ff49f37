import { redirect } from "@remix-run/node";
import { type Result } from "@vensterbank/core";
import { valueOf } from "../../http/respond/error-response.server";
import { paths } from "../../paths";

/**
 * What a page of the questionnaire shows. Where there is nothing to show any more, because the wave has closed, or not
 * yet, because consent was not given, the link's own address says what is the matter.
 */
export function openOrStart<T>(result: Result<T | null>, token: string): T {
  const isClosed = !result.ok && result.error.code === "wave-closed";
  if (isClosed) throw redirect(paths.respond(token), 303);
  const value = valueOf(result);
  if (value === null) throw redirect(paths.respond(token));
  return value;
}
