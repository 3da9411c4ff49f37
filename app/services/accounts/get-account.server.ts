import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { type Device, listDevices } from "./devices/list-devices.server";
import { keptDays } from "./events.server";
import { type ListedEvent, listAccountEvents } from "./list-account-events.server";
import { ownAccount } from "./own-account.server";
import { type Protection, readProtection } from "./protection.server";

export interface Security {
  readonly protection: Protection;
  readonly codesLeft: number;
  readonly passkeyNames: readonly string[];
  readonly events: readonly ListedEvent[];
  readonly eventDays: number;
}

export interface AccountView {
  readonly name: string;
  readonly email: string;
  readonly devices: readonly Device[];
  /** Null for who came in over the sign-on of one organisation: the account is more than that organisation's. */
  readonly security: Security | null;
  /** The organisation whose sign-on that was. */
  readonly through: string | null;
}

/** One's own account, as far as this session may know it. */
export async function getAccount(scope: ControlScope): Promise<Result<AccountView>> {
  const { user, session } = scope;
  if (!user || !session) return fail(appError("not-signed-in"));
  const devices = await listDevices(scope);
  if (!devices.ok) return devices;
  const mayKnow = ownAccount(scope).ok;
  const { onlyTenantId } = session;
  return scope.read(async (repositories) => {
    const through = onlyTenantId && (await repositories.tenants.get(onlyTenantId));
    const view = { name: user.name, email: user.email, devices: devices.value };
    if (!mayKnow) return ok({ ...view, security: null, through: through ? through.name : null });
    const passkeys = await repositories.passkeys.listOfUser(user.id);
    const security = {
      protection: await readProtection(repositories, user, scope.clock),
      codesLeft: await repositories.totps.countCodes(user.id),
      passkeyNames: passkeys.map(({ name }) => name),
      events: await listAccountEvents(repositories, user.id, scope.clock),
      eventDays: keptDays,
    };
    return ok({ ...view, security, through: null });
  });
}
