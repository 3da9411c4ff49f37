import { addressGroup, limited } from "@vensterbank/access";
import { type AppError, appError, type Clock, systemClock } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";

/**
 * What the visitor of a personal link that leads nowhere hears. Nobody finds a link by trying; who tries many is told to
 * wait, and costs a reading a try. Links that are known go on working at the same address: an office shares one.
 */
export async function refuseUnknownLink(
  { control }: Pick<Database, "control">,
  address: string,
  clock: Clock = systemClock,
): Promise<AppError> {
  const counters = [limited("unknown-personal-link", addressGroup(address))];
  const now = clock.now();
  const waiting =
    (await control.read(({ signInAttempts }) => signInAttempts.waiting(counters, now))) ??
    (await control.write(({ signInAttempts }) => signInAttempts.count(counters, now)));
  if (waiting === null) return appError("link-unknown");
  return appError("too-many-attempts", { params: { count: waiting } });
}
