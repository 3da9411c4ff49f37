import { addressGroup, limited } from "@vensterbank/access";
import { fail, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { countTry } from "../limits.server";

/** Counts a challenge: each takes a row for a few minutes. @param address of the visitor */
export async function limitChallenges(scope: ControlScope, address: string): Promise<Result<void>> {
  const refused = await countTry(scope, [limited("passkey-challenge", addressGroup(address))]);
  return refused ? fail(refused) : ok();
}
