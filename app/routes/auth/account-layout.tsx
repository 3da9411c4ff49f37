import { Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { takeFlash } from "../../http/respond/flash.server";
import { publicRoute } from "../../http/route/public-route.server";
import { FlashNotice } from "../../ui/feedback/flash-notice";
import { PageFrame } from "../../ui/shell/page-frame";
import { SiteFooter } from "../../ui/shell/site-footer";
import { SiteHeader } from "../../ui/shell/site-header";
import { data } from "@remix-run/node";
import type { loader as portfolio } from "./portfolio";

export const loader = publicRoute.loader(async ({ request, scope }) => {
  const { user } = await scope();
  const { flash, forget } = await takeFlash(request);
  const headers = forget === null ? undefined : { "Set-Cookie": forget };
  return data({ user: user && { name: user.name }, operates: user?.isOperator === true, flash }, { headers });
});

/** Header and footer of the pages outside every organisation. */
export default function AccountLayout() {
  const { user, operates, flash } = useLoaderData<typeof loader>();
  const clients = useRouteLoaderData<typeof portfolio>("routes/auth/portfolio")?.clients ?? [];
  const demo = clients.some(({ isDemo }) => isDemo);
  return (
    <PageFrame
      header={<SiteHeader user={user} manyTenants operates={operates} />}
      footer={<SiteFooter demo={demo} />}
    >
      <FlashNotice flash={flash} />
      <Outlet />
    </PageFrame>
  );
}
