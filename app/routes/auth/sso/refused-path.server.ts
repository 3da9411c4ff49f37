import type { AppError } from "@vensterbank/core";
import { log } from "../../../http/request/log.server";
import { paths } from "../../../paths";
import { refusalIn } from "../../../services/sso/sign-on-refusal";

/**
 * Where somebody reads why they do not come in. The reason is one of ours: what the provider wrote stays in the address
 * that is left behind, and out of the log.
 */
export function refusedPath(providerId: string, error: AppError): string {
  const reason = error.code === "sign-on-refused" ? refusalIn(error) : "too-many";
  log.info({ signOn: "refused", reason });
  return paths.signOnRefused(providerId, reason);
}
