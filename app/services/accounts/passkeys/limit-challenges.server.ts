import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";

/** From one address, which an office shares. */
const most = 120;
const minutes = 15;

/** Counts a challenge that is put to nobody in particular: each takes a row for a few minutes. @param address of the visitor */
export async function limitChallenges(scope: ControlScope, address: string): Promise<Result<void>> {
  const counter = { kind: "passkey-challenge", key: address, most, minutes };
  const wait = await scope.write(({ signInAttempts }) => signInAttempts.count([counter], scope.clock.now()));
  return wait === null ? ok() : fail(appError("too-many-attempts", { params: { count: wait } }));
}
