import type { SignInFactor, UserId } from "@vensterbank/core";
import { hashToken, newToken } from "@vensterbank/db";
import { z } from "zod";
import type { ControlScope } from "../../../http/scope/control-scope.server";

/** How long somebody may look for their phone. */
const secondStepMinutes = 5;

/** What is known halfway a sign-in. */
export const secondStepData = z.object({
  factors: z.array(z.enum(["password", "link"])).readonly(),
  returnTo: z.string().nullable(),
});

interface HalfSignIn {
  readonly userId: UserId;
  /** What was right so far. */
  readonly factors: readonly Extract<SignInFactor, "password" | "link">[];
  readonly returnTo: string | null;
}

/** Begins the second step of a sign-in: nobody is signed in yet. @returns the secret that this browser keeps */
export async function beginSecondStep(scope: ControlScope, half: HalfSignIn): Promise<string> {
  const token = newToken();
  const now = scope.clock.now();
  await scope.write(async ({ oneTimeTokens }) => {
    await oneTimeTokens.deleteExpired(now);
    await oneTimeTokens.insert({
      tokenHash: hashToken(token),
      purpose: "second-step",
      userId: half.userId,
      data: { factors: half.factors, returnTo: half.returnTo } satisfies z.infer<typeof secondStepData>,
      expiresAt: new Date(now.getTime() + secondStepMinutes * 60_000),
    });
  });
  return token;
}
