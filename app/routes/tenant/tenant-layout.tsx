import { data } from "@remix-run/node";
import { Outlet, useLoaderData, useParams, useRouteError } from "@remix-run/react";
import { takeFlash } from "../../http/respond/flash.server";
import { memberRoute } from "../../http/route/member-route.server";
import { paths } from "../../paths";
import { ErrorPage } from "../../ui/errors/error-page";
import { FlashNotice } from "../../ui/feedback/flash-notice";
import { useMessages } from "../../ui/messages/messages-provider";
import { PageFrame } from "../../ui/shell/page-frame";
import { SiteFooter } from "../../ui/shell/site-footer";
import { SiteHeader } from "../../ui/shell/site-header";
import { tenantSections } from "./tenant-navigation";

/* Runs again at every navigation: nothing here but who, where, and what the previous page wanted said. */
export const loader = memberRoute.loader({ may: "tenant.read" }, async ({ scope, request }) => {
  const { tenant, actor } = scope;
  const { flash, forget } = await takeFlash(request);
  const reply = {
    tenant: { slug: tenant.slug, name: tenant.name, isDemo: tenant.isDemo },
    actor: { name: actor.name, role: actor.role },
    sections: tenantSections.flatMap(({ label, may, to, end }) =>
      scope.can(may) ? [{ label, to: to(tenant.slug), end }] : [],
    ),
    flash,
  };
  return data(reply, { headers: forget === null ? undefined : { "Set-Cookie": forget } });
});

/** Header with the organisation's sections, footer, and the page in between. */
export default function TenantLayout() {
  const { t } = useMessages();
  const { tenant, actor, sections, flash } = useLoaderData<typeof loader>();
  const user = { name: actor.name, role: t(`common.role.${actor.role}`) };
  const header = (
    <SiteHeader
      tenant={{ name: tenant.name, home: paths.tenant(tenant.slug) }}
      navigation={sections.map(({ label, ...section }) => ({ ...section, label: t(label) }))}
      user={user}
      manyTenants={actor.role === "consultant"}
    />
  );
  return (
    <PageFrame header={header} footer={<SiteFooter demo={tenant.isDemo} />}>
      <FlashNotice flash={flash} />
      <Outlet />
    </PageFrame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { tenant } = useParams();
  return (
    <PageFrame header={<SiteHeader withoutSignIn />} footer={<SiteFooter />}>
      <ErrorPage error={error} home={tenant === undefined ? undefined : paths.tenant(tenant)} />
    </PageFrame>
  );
}
