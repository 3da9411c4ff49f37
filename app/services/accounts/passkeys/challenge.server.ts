import type { UserId } from "@vensterbank/core";
import { hashToken } from "@vensterbank/db";
import type { ControlScope } from "../../../http/scope/control-scope.server";

/** How long somebody may take over an answer. */
export const challengeMinutes = 5;

interface Asked {
  readonly purpose: "passkey-sign-in" | "passkey-registration";
  /** Whom it is put to; null = whoever has a passkey. */
  readonly userId: UserId | null;
  /** A secret of the browser that asked, kept in its cookie: nobody answers for another browser. */
  readonly binding: string;
}

/** The challenge and the browser in one: a copy of the database holds neither. */
const tokenHashOf = (challenge: string, binding: string) => hashToken(`${challenge}.${binding}`);

/** Remembers a challenge that an authenticator is to sign. */
export async function keepChallenge(
  scope: ControlScope,
  challenge: string,
  { purpose, userId, binding }: Asked,
): Promise<void> {
  const now = scope.clock.now();
  const expiresAt = new Date(now.getTime() + challengeMinutes * 60_000);
  await scope.write(async ({ oneTimeTokens }) => {
    await oneTimeTokens.deleteExpired(now);
    const tokenHash = tokenHashOf(challenge, binding);
    await oneTimeTokens.insert({ tokenHash, purpose, userId, data: {}, expiresAt });
  });
}

/** Takes a challenge that was answered: once, and only for whom it was put to. @returns whether it was ours */
export async function takeChallenge(
  scope: ControlScope,
  challenge: string,
  { purpose, userId, binding }: Asked,
): Promise<boolean> {
  const tokenHash = tokenHashOf(challenge, binding);
  const taken = await scope.write(({ oneTimeTokens }) =>
    oneTimeTokens.take(tokenHash, purpose, scope.clock.now()),
  );
  return taken !== undefined && taken.userId === userId;
}
