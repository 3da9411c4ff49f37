import { ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { ownAccount } from "../own-account.server";

export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly madeOn: string;
  /** YYYY-MM-DD */
  readonly lastUsedOn: string | null;
  readonly backedUp: boolean;
}

/** One's own passkeys, in the order in which they were made. */
export async function listPasskeys(scope: ControlScope): Promise<Result<readonly ListedPasskey[]>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const rows = await scope.read(({ passkeys }) => passkeys.listOfUser(owner.value.id));
  return ok(
    rows.map(({ credentialId, name, createdAt, lastUsedOn, backedUp }) => ({
      id: credentialId,
      name,
      madeOn: createdAt.toISOString().slice(0, 10),
      lastUsedOn,
      backedUp,
    })),
  );
}
