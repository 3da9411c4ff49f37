import type { UserId } from "@vensterbank/core";
import { type ControlRepositories, newId } from "@vensterbank/db";
import type { ControlScope } from "../../http/scope/control-scope.server";
import type { AccountEventKind } from "./account-event";

/** How long an owner can read back what happened. */
export const keptDays = 90;

export interface AccountEvent {
  readonly userId: UserId;
  readonly kind: AccountEventKind;
  /** Browser and system in words; absent: those of the session that the scope came with. */
  readonly device?: string | null;
}

/**
 * Writes down what happened to an account, for its owner, inside a unit of work that changes it: what is undone with the
 * unit was not done. Clears away what is too old to be read.
 */
export async function appendAccountEvent(
  { accountEvents }: Pick<ControlRepositories, "accountEvents">,
  { session, fromWhere, clock }: Pick<ControlScope, "session" | "fromWhere" | "clock">,
  { userId, kind, device = session?.device ?? null }: AccountEvent,
): Promise<void> {
  const at = clock.now();
  await accountEvents.append({ id: newId(), userId, at, kind, device, fromWhere });
  await accountEvents.deleteBefore(new Date(at.getTime() - keptDays * 24 * 3600_000));
}

/** The same in a unit of work of its own. */
export async function recordAccountEvent(scope: ControlScope, event: AccountEvent): Promise<void> {
  await scope.write((repositories) => appendAccountEvent(repositories, scope, event));
}
