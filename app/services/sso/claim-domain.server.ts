import { appError, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { isOpenToAll, mailDomain } from "./mail-domain";

const most = 20;

/**
 * Says that a mail domain is this organisation's own; it counts once an operator has confirmed it. Whether another
 * organisation has it is not told.
 */
export async function claimDomain(
  scope: MemberScope,
  { domain: text }: { readonly domain: string },
): Promise<Result<void>> {
  const domain = mailDomain(text);
  const at = (key: string) => appError("invalid-input", { fields: [{ field: "domain", key }] });
  return writeResult(scope, async (repositories) => {
    if (domain === null) refuse(at("field.mailDomain"));
    if (isOpenToAll(domain)) refuse(at("field.openDomain"));
    const claimed = await repositories.signOn.listDomains();
    if (claimed.some((one) => one.domain === domain)) return;
    if (claimed.length >= most) refuse(at("field.manyDomains"));
    await repositories.signOn.claimDomain(domain, scope.clock.now());
    await recordAudit(repositories, scope, "sign-on.change", "claim-domain");
  });
}

/** Gives a domain up: from then on sign-on vouches for no address there. */
export async function dropDomain(scope: MemberScope, domain: string): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { signOn } = repositories;
    const claimed = await signOn.listDomains();
    if (!claimed.some((one) => one.domain === domain)) refuse(appError("not-found"));
    await signOn.deleteDomain(domain);
    await recordAudit(repositories, scope, "sign-on.change", "drop-domain");
  });
}
