import { redirect } from "@remix-run/node";
import { publicRoute } from "../../../http/route/public-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { findSignOnOfTenant } from "../../../services/sso/find-sign-on.server";

/** Leads who came in over an organisation's sign-on to that sign-on, to prove anew who they are. */
export const loader = resourceRoute(
  publicRoute.loader(async ({ scope, url }) => {
    const control = await scope();
    const returnTo = safeReturnPath(url.searchParams.get("returnTo")) ?? undefined;
    const tenantId = control.session?.onlyTenantId ?? null;
    if (tenantId === null) return redirect(paths.confirmIdentity(returnTo));
    const provider = await findSignOnOfTenant(control, tenantId);
    return redirect(provider === null ? paths.findSignOn() : paths.signOnConfirm(provider, returnTo));
  }),
);
