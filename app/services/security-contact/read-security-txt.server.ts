import { env } from "../../env.server";
import { securityTxt } from "./security-txt.server";

/** The file as this installation gives it. */
export function readSecurityTxt(now: Date): string | null {
  return securityTxt({ contacts: env.SECURITY_CONTACT, appUrl: env.APP_URL, now });
}
