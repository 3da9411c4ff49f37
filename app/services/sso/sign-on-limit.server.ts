import { createHash } from "node:crypto";
import { type AppError, appError } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";

const windowMinutes = 15;
/** Tries from one address within a window; an office shares one. */
const limits = { "sign-on-begin": 300, "sign-on-domain": 60, "sign-on-return": 300 } as const;

/** Counts a try. @returns the refusal when there were too many */
export async function countSignOn(
  scope: ControlScope,
  kind: keyof typeof limits,
  address: string,
): Promise<AppError | null> {
  const now = scope.clock.now().getTime();
  const length = windowMinutes * 60_000;
  const start = new Date(Math.floor(now / length) * length);
  const key = createHash("sha256").update(`${kind}:${address}`).digest("hex");
  const tries = await scope.write(({ signInAttempts }) => signInAttempts.add(key, start));
  if (tries <= limits[kind]) return null;
  const minutes = Math.max(1, Math.ceil((start.getTime() + length - now) / 60_000));
  return appError("too-many-attempts", { params: { count: minutes } });
}
