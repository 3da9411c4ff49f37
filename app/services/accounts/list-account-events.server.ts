import type { ControlRepositories } from "@vensterbank/db";
import type { Clock, UserId } from "@vensterbank/core";
import { type AccountEventKind, accountEventKinds } from "./account-event";
import { keptDays } from "./events.server";

export interface ListedEvent {
  readonly id: string;
  readonly kind: AccountEventKind;
  /** ISO 8601 */
  readonly at: string;
  readonly device: string | null;
  readonly network: string | null;
}

/** More than anybody reads. */
const most = 100;

/** What happened to an account, newest first, for as long as it is kept. */
export async function listAccountEvents(
  { accountEvents }: Pick<ControlRepositories, "accountEvents">,
  userId: UserId,
  clock: Clock,
): Promise<readonly ListedEvent[]> {
  const since = new Date(clock.now().getTime() - keptDays * 24 * 3600_000);
  const rows = await accountEvents.list(userId, most);
  return rows.flatMap(({ id, kind, at, device, fromWhere }) => {
    const known = accountEventKinds.find((one) => one === kind);
    // A kind that a later version wrote has no words here.
    return known === undefined || at < since
      ? []
      : [{ id, kind: known, at: at.toISOString(), device, network: fromWhere }];
  });
}
