import type { UserId } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";

/** How somebody who is signed in can prove anew who they are. */
export interface WaysToConfirm {
  readonly password: boolean;
  readonly app: boolean;
  readonly passkey: boolean;
  /** A mailed link: only where there is nothing better. */
  readonly link: boolean;
  /** Through the organisation whose sign-on began this session; null when none did. */
  readonly signOn: string | null;
}

export async function waysToConfirm(scope: ControlScope, userId: UserId): Promise<WaysToConfirm> {
  const only = scope.session?.onlyTenantId ?? null;
  return scope.read(async ({ users, totps, passkeys, signOn }) => {
    // A session of one organisation is proved by that organisation, whatever else the account knows.
    const provider = only === null ? undefined : await signOn.findByTenant(only);
    if (only !== null)
      return {
        password: false,
        app: false,
        passkey: false,
        link: false,
        signOn: provider?.provider.id ?? null,
      };
    const password = (await users.passwordHash(userId)) !== undefined;
    const app = await totps.isOn(userId);
    const passkey = (await passkeys.listOfUser(userId)).length > 0;
    return { password, app, passkey, link: !password && !app && !passkey, signOn: null };
  });
}
