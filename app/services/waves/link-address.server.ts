import { env } from "../../env.server";

/** The whole address of a path on this service, as it stands in invitations. */
export function linkAddress(path: string): string {
  return env.APP_URL + path;
}
