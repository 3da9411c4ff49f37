import { limited } from "@vensterbank/access";
import { appError, fail, ok, type Result } from "@vensterbank/core";
import { z } from "zod";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { appendAccountEvent } from "./events.server";
import { countTry, forgetTries } from "./limits.server";
import { ownAccount } from "./own-account.server";
import { takeSecondFactorCode } from "./second-factor-code.server";

export const showSecondFactorInput = z.object({ code: z.string().trim().min(1).max(40) });

/**
 * Takes a code of the app, or a recovery code, from somebody who is signed in without a second factor. Guesses are counted
 * together with those at sign-in.
 * @returns what was shown
 */
export async function showSecondFactor(
  scope: ControlScope,
  { code }: z.infer<typeof showSecondFactorInput>,
): Promise<Result<"totp" | "recovery">> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const { id: userId } = owner.value;
  const counters = [limited("second-step-account", userId), limited("second-step-account-day", userId)];
  const refused = await countTry(scope, counters);
  if (refused) return fail(refused);
  const now = scope.clock.now();
  const shown = await scope.write(async (repositories) => {
    const taken = await takeSecondFactorCode(repositories, { userId, code, now });
    if (taken === "recovery")
      await appendAccountEvent(repositories, scope, { userId, kind: "recovery-code-used" });
    return taken;
  });
  if (shown === null)
    return fail(appError("invalid-input", { fields: [{ field: "code", key: "field.code" }] }));
  await forgetTries(scope, { own: counters, shared: [] });
  return ok(shown);
}
