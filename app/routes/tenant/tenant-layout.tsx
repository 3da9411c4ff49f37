import { data } from "@remix-run/node";
import {
  Outlet,
  type ShouldRevalidateFunction,
  useLoaderData,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode } from "react";
import { takeFlash } from "../../http/respond/flash.server";
import { memberRoute } from "../../http/route/member-route.server";
import { paths } from "../../paths";
import { supportUntil } from "../../services/settings/support/get-support.server";
import { ErrorPage } from "../../ui/errors/error-page";
import { FlashNotice } from "../../ui/feedback/flash-notice";
import { useMessages } from "../../ui/messages/messages-provider";
import { PageFrame } from "../../ui/shell/page-frame";
import { SiteFooter } from "../../ui/shell/site-footer";
import { SiteHeader } from "../../ui/shell/site-header";
import { settingsSections, tenantSections } from "./tenant-navigation";
import { DeletionBanner } from "./settings/tenant-data/deletion-banner";
import { SupportBanner } from "./settings/support/support-banner";
import styles from "./tenant-layout.module.css";

/* Runs again at every navigation: nothing here but who, where, and what the previous page wanted said. */
export const loader = memberRoute.loader({ may: "tenant.read" }, async ({ scope, request }) => {
  const { tenant, actor } = scope;
  const { flash, forget } = await takeFlash(request);
  const reply = {
    tenant: { slug: tenant.slug, name: tenant.name, isDemo: tenant.isDemo },
    actor: { name: actor.name, role: actor.role },
    sections: tenantSections.flatMap(({ label, may, to, end, also = [], unless }) =>
      scope.can(may) && !(unless && scope.can(unless))
        ? [{ label, to: to(tenant.slug), end, also: also.map((other) => other(tenant.slug)) }]
        : [],
    ),
    /** Which pages of a measurement this member may read. */
    ofWaves: {
      course: scope.can("wave.read"),
      schedule: scope.can("schedule.edit"),
      invitations: scope.can("invitations.send"),
      codes: scope.can("links.issue"),
      feedback: scope.can("feedback.edit"),
      results: scope.can("results.read"),
      coalitions: scope.can("coalitions.read"),
      export: scope.can("results.export"),
    },
    settingsSections: settingsSections.flatMap(({ label, may, to }) =>
      scope.can(may) ? [{ label, to: to(tenant.slug) }] : [],
    ),
    /** Until when operators may look, ISO 8601, for who should know. */
    supportUntil: await supportUntil(scope),
    mayRevokeSupport: scope.can("support.grant"),
    /** First day on which everything may be erased, YYYY-MM-DD. */
    deletionDueOn: tenant.deletionDueOn,
    mayCallOffDeletion: scope.can("tenant.delete"),
    flash,
  };
  return data(reply, { headers: forget === null ? undefined : { "Set-Cookie": forget } });
});

/** Another question to the same page, or the same once more, changes nothing here: what was said stays until one goes on. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) =>
  formMethod === undefined && currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate;

/** Header with the organisation's sections, footer, and the page in between. */
export default function TenantLayout() {
  const inside = useLoaderData<typeof loader>();
  const { flash, supportUntil: until, mayRevokeSupport, actor, tenant } = inside;
  return (
    <TenantFrame>
      <div className={styles.banners}>
        {until !== null && (
          <SupportBanner until={until} role={actor.role} mayRevoke={mayRevokeSupport} tenant={tenant.slug} />
        )}
        {inside.deletionDueOn !== null && (
          <DeletionBanner
            tenant={tenant.slug}
            dueOn={inside.deletionDueOn}
            mayCallOff={inside.mayCallOffDeletion}
          />
        )}
      </div>
      <FlashNotice flash={flash} />
      <Outlet />
    </TenantFrame>
  );
}

/** An error of a page inside keeps the organisation's header; who may not enter at all sees none of it. */
export function ErrorBoundary() {
  const error = useRouteError();
  const inside = useRouteLoaderData<typeof loader>(routeId);
  const { wave } = useParams();
  const slug = inside?.tenant.slug;
  return (
    <TenantFrame>
      <ErrorPage
        error={error}
        home={slug && paths.tenant(slug)}
        wave={slug && wave && paths.wave(slug, wave)}
      />
    </TenantFrame>
  );
}

const routeId = "routes/tenant/tenant-layout";

function TenantFrame({ children }: { children: ReactNode }) {
  const { t } = useMessages();
  const inside = useRouteLoaderData<typeof loader>(routeId);
  if (!inside) {
    return (
      <PageFrame header={<SiteHeader withoutSignIn />} footer={<SiteFooter />}>
        {children}
      </PageFrame>
    );
  }
  const { tenant, actor, sections } = inside;
  const header = (
    <SiteHeader
      tenant={{ name: tenant.name, home: paths.tenant(tenant.slug) }}
      navigation={sections.map(({ label, ...section }) => ({ ...section, label: t(label) }))}
      user={{ name: actor.name, role: t(`common.role.${actor.role}`) }}
      manyTenants={actor.role === "consultant"}
      operates={actor.role === "operator"}
    />
  );
  return (
    <PageFrame header={header} footer={<SiteFooter demo={tenant.isDemo} />}>
      {children}
    </PageFrame>
  );
}
