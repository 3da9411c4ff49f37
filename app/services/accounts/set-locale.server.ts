import { type Locale, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";

/** Remembers the language with the account of who is signed in. */
export async function setLocale(scope: ControlScope, locale: Locale): Promise<Result<void>> {
  const { user } = scope;
  if (user) await scope.write(({ users }) => users.setLocale(user.id, locale));
  return ok();
}
