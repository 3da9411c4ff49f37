import { limited } from "@vensterbank/access";
import { appError, fail, ok, type Result, type SignInFactor } from "@vensterbank/core";
import { z } from "zod";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent, recordAccountEvent } from "../events.server";
import { countTry, forgetTries, takeBackTry } from "../limits.server";
import { unlessBusy, verifyPassword } from "../password.server";
import { takeSecondFactorCode } from "../second-factor-code.server";
import { waysToConfirm } from "./ways-to-confirm.server";

export const confirmInput = z.discriminatedUnion("way", [
  z.object({ way: z.literal("password"), password: z.string().min(1).max(1_024) }),
  z.object({ way: z.literal("code"), code: z.string().trim().min(1).max(40) }),
  z.object({ way: z.literal("link") }),
]);

type Shown = Exclude<z.infer<typeof confirmInput>, { way: "link" }>;

/**
 * Proves anew who somebody is who is signed in. Tries are counted by account: the session may be in other hands.
 * @returns what was shown, for the session
 */
export async function confirm(scope: ControlScope, input: Shown): Promise<Result<SignInFactor>> {
  const { user } = scope;
  if (!user) return fail(appError("not-signed-in"));
  const ways = await waysToConfirm(scope, user.id);
  if (!(input.way === "password" ? ways.password : ways.app)) return fail(appError("forbidden"));
  const counters =
    input.way === "password"
      ? [limited("confirm-account", user.id)]
      : [limited("second-step-account", user.id), limited("second-step-account-day", user.id)];
  const refused = await countTry(scope, counters);
  if (refused) return fail(refused);
  const shown = input.way === "password" ? await byPassword(scope, input) : await byCode(scope, input);
  if (!shown.ok) {
    if (shown.error.code === "too-busy") await takeBackTry(scope, counters);
    return shown;
  }
  await forgetTries(scope, { own: counters, shared: [] });
  return shown;
}

async function byPassword(
  scope: ControlScope,
  { password }: { readonly password: string },
): Promise<Result<SignInFactor>> {
  const { user } = scope;
  const hash = user && (await scope.read(({ users }) => users.passwordHash(user.id)));
  if (!user || !hash) return fail(appError("forbidden"));
  const right = await unlessBusy(verifyPassword(password, hash));
  if (!right.ok) return right;
  if (!right.value)
    return fail(appError("invalid-input", { fields: [{ field: "password", key: "password.wrong" }] }));
  await recordAccountEvent(scope, { userId: user.id, kind: "confirmed" });
  return ok("password");
}

async function byCode(
  scope: ControlScope,
  { code }: { readonly code: string },
): Promise<Result<SignInFactor>> {
  const { user } = scope;
  if (!user) return fail(appError("not-signed-in"));
  const userId = user.id;
  const shown = await scope.write(async (repositories) => {
    const taken = await takeSecondFactorCode(repositories, { userId, code, now: scope.clock.now() });
    if (taken === "recovery")
      await appendAccountEvent(repositories, scope, { userId, kind: "recovery-code-used" });
    if (taken !== null) await appendAccountEvent(repositories, scope, { userId, kind: "confirmed" });
    return taken;
  });
  return shown === null
    ? fail(appError("invalid-input", { fields: [{ field: "code", key: "wrong-code" }] }))
    : ok(shown);
}
