import { hashToken } from "@vensterbank/db";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { secondStepData } from "./begin-second-step.server";

/** Where a second step leads that goes on in this browser; null when there is none, or its time is over. */
export async function findSecondStep(
  scope: ControlScope,
  token: string | null,
): Promise<{ readonly returnTo: string | null } | null> {
  if (token === null) return null;
  const now = scope.clock.now();
  const row = await scope.read(({ oneTimeTokens }) =>
    oneTimeTokens.find(hashToken(token), "second-step", now),
  );
  return row ? { returnTo: secondStepData.parse(row.data).returnTo } : null;
}
