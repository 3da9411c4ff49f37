import { appError, type FieldError, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { sealSecret } from "../secrets/installation-key.server";
import { refuse, writeResult } from "../write-result.server";
import { allowedUrl } from "./fetch-from-provider.server";
import { reach, secretIsAbout } from "./open-provider.server";
import { ProviderFault } from "./provider-fault";
import { providerIdOf } from "./sign-on-addresses.server";
import type { SignOnInput } from "./sign-on-input.server";

/**
 * Sets an organisation's own sign-on up, or changes it. Another issuer or another client never gets the secret of the one
 * before. Errors: `invalid-input` with what is wrong at which field.
 */
export async function saveSignOn(scope: MemberScope, input: SignOnInput): Promise<Result<void>> {
  const id = providerIdOf(scope.tenant.id);
  const { clientId, secret = "", withoutSecret, joinRole = null, enabled, required } = input;
  const issuer = input.issuer.replace(/\/\.well-known\/openid-configuration$/, "");
  return writeResult(scope, async (repositories) => {
    const { signOn } = repositories;
    const known = await signOn.get();
    const same = known?.issuer === issuer && known.clientId === clientId;
    const kept = same ? known.sealedSecret : null;
    const isConfirmed = (await signOn.listDomains()).some(({ confirmedAt }) => confirmedAt !== null);
    const wrong = [
      ...issuerErrors(issuer),
      ...(secret === "" && !withoutSecret && kept === null
        ? [{ field: "secret", key: known?.sealedSecret ? "field.secretAgain" : "field.required" }]
        : []),
      ...(required && !enabled ? [{ field: "required", key: "field.signOnOff" }] : []),
      ...(required && enabled && !isConfirmed ? [{ field: "required", key: "field.noConfirmedDomain" }] : []),
    ];
    if (wrong.length > 0) refuse(appError("invalid-input", { fields: wrong }));
    const sealedSecret = withoutSecret ? null : secret === "" ? kept : sealSecret(secret, secretIsAbout(id));
    const createdAt = known?.createdAt ?? scope.clock.now();
    await signOn.put({ id, issuer, clientId, sealedSecret, joinRole, required, enabled, createdAt });
    await recordAudit(repositories, scope, "sign-on.change", known ? "change" : "set-up");
  });
}

/** An issuer is compared letter by letter with what tokens say, so it is kept as it was written. */
function issuerErrors(issuer: string): FieldError[] {
  try {
    const { search, hash } = allowedUrl(issuer, reach);
    return search === "" && hash === "" ? [] : [{ field: "issuer", key: "field.issuer" }];
  } catch (thrown) {
    if (!(thrown instanceof ProviderFault)) throw thrown;
    const key = thrown.kind === "network" ? "field.issuerNetwork" : "field.issuer";
    return [{ field: "issuer", key }];
  }
}
