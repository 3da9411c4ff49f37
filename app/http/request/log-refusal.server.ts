import { log } from "./log.server";
import { knownMethods } from "./request-flaw.server";

/** One line for a request that is refused before Remix sees it. Its address may hold anything, so it is not told. */
export function logRefusal(method: string | undefined, status: number): void {
  const known = knownMethods.find((one) => one === method);
  log.info({ method: known ?? "other", route: "*", status, outcome: status >= 500 ? "failed" : "refused" });
}
