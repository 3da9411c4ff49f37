import { limited } from "@vensterbank/access";
import { appError, fail, ok, type Result, type SignInFactor, type UserId } from "@vensterbank/core";
import { hashToken } from "@vensterbank/db";
import { z } from "zod";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { countTry, findWait, forgetTries } from "../limits.server";
import { takeSecondFactorCode } from "../second-factor-code.server";
import { tellOwner } from "../tell-owner.server";
import { secondStepData } from "./begin-second-step.server";

export const secondStepInput = z.object({ code: z.string().trim().min(1).max(40) });

export interface SecondStepInput {
  /** What this browser kept; null when it kept nothing. */
  readonly token: string | null;
  readonly code: string;
  readonly device: string | null;
}

export interface SecondStepTaken {
  readonly userId: UserId;
  readonly factors: readonly SignInFactor[];
  readonly returnTo: string | null;
}

/**
 * The second step of a sign-in: a code of the app, or a recovery code. Five wrong ones end it, and the password is asked
 * anew. Who keeps asking for new steps meets the limits of the account, which only somebody with its password can fill.
 */
export async function takeSecondStep(
  scope: ControlScope,
  { token, code, device }: SecondStepInput,
): Promise<Result<SecondStepTaken>> {
  const over = fail(appError("mail-link-over"));
  if (token === null) return over;
  const tokenHash = hashToken(token);
  const now = scope.clock.now();
  const row = await scope.read(({ oneTimeTokens }) => oneTimeTokens.find(tokenHash, "second-step", now));
  if (!row || row.userId === null) return over;
  const { userId } = row;
  const ofStep = [limited("second-step", tokenHash)];
  const ofAccount = [limited("second-step-account", userId), limited("second-step-account-day", userId)];
  const refused = await countTry(scope, [...ofStep, ...ofAccount]);
  if (refused) return fail(refused);

  const taken = await scope.write(async (repositories) => {
    const shown = await takeSecondFactorCode(repositories, { userId, code, now });
    if (shown === null) return null;
    const step = await repositories.oneTimeTokens.take(tokenHash, "second-step", now);
    if (!step) return "over";
    if (shown === "recovery")
      await appendAccountEvent(repositories, scope, { userId, kind: "recovery-code-used", device });
    return shown;
  });
  if (taken === "over") return over;
  if (taken === null) {
    if (!(await findWait(scope, ofStep))) return fail(appError("wrong-code"));
    const owner = await scope.write(async (repositories) => {
      await repositories.oneTimeTokens.take(tokenHash, "second-step", now);
      await appendAccountEvent(repositories, scope, { userId, kind: "second-step-failed", device });
      return repositories.users.get(userId);
    });
    if (owner) tellOwner(scope, owner, "second-step-failed");
    return over;
  }
  await forgetTries(scope, { own: [...ofStep, ...ofAccount], shared: [] });
  const { factors, returnTo } = secondStepData.parse(row.data);
  return ok({ userId, factors: [...factors, taken], returnTo });
}
