import { appError, fail, ok, type Result } from "@vensterbank/core";
import { z } from "zod";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { openSecret, sealSecret } from "../../secrets/installation-key.server";
import { appendAccountEvent } from "../events.server";
import { ownAccount } from "../own-account.server";
import { newRecoveryCodes } from "../recovery/recovery-codes.server";
import { aboutTotp, hashRecoveryCode, matchTotpStep } from "../second-factor-code.server";
import { tellOwner } from "../tell-owner.server";
import { openProposal } from "./proposal.server";

export const confirmAppInput = z.object({
  proposal: z.string().max(500),
  code: z.string().trim().min(1).max(40),
});

/**
 * Takes an authenticator app into use by its first code, in place of an earlier one. That code counts as used.
 * @returns new recovery codes, to be shown once; null when this very app was taken into use before (a form sent twice)
 */
export async function confirmApp(
  scope: ControlScope,
  { proposal, code }: z.infer<typeof confirmAppInput>,
): Promise<Result<readonly string[] | null>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const { id } = owner.value;
  const now = scope.clock.now();
  const secret = openProposal(id, proposal, now);
  if (secret === null) return fail(appError("proposal-expired"));
  const step = matchTotpStep(secret, code, now);
  if (step === null)
    return fail(appError("invalid-input", { fields: [{ field: "code", key: "field.code" }] }));
  const codes = newRecoveryCodes();
  const isNew = await scope.write(async (repositories) => {
    const { totps } = repositories;
    const known = await totps.get(id);
    if (known?.confirmedAt && openSecret(known.sealedSecret, aboutTotp(id)) === secret) return false;
    await totps.propose(id, sealSecret(secret, aboutTotp(id)));
    await totps.confirm(id, now);
    await totps.takeStep(id, step);
    await totps.replaceCodes(id, codes.map(hashRecoveryCode));
    await appendAccountEvent(repositories, scope, { userId: id, kind: "totp-on" });
    return true;
  });
  if (!isNew) return ok(null);
  tellOwner(scope, owner.value, "totp-on");
  return ok(codes);
}
