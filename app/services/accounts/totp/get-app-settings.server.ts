import { ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { canDropApp, readProtection } from "../protection.server";
import { ownAccount } from "../own-account.server";
import { proposeApp, type ProposedApp } from "./propose-app.server";

export interface AppSettings {
  readonly app: ProposedApp;
  /** There is an app already; it goes on working until the new one is confirmed. */
  readonly replaces: boolean;
  /** Nothing asks for the app that is in use now. */
  readonly mayTurnOff: boolean;
}

/** A new secret for an app, and whether the present one may go. */
export async function getAppSettings(scope: ControlScope): Promise<Result<AppSettings>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const protection = await scope.read((repositories) =>
    readProtection(repositories, owner.value, scope.clock),
  );
  return ok({
    app: proposeApp(scope, owner.value),
    replaces: protection.hasApp,
    mayTurnOff: canDropApp(protection),
  });
}
