import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { publicRoute } from "../../http/route/public-route.server";
import { paths } from "../../paths";
import { listOwnTenants } from "../../services/accounts/list-own-tenants.server";
import { EmptyState } from "../../ui/feedback/empty-state";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Table } from "../../ui/table/table";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";

export const loader = publicRoute.loader(async ({ scope, url }) => {
  const control = await scope();
  if (!control.user) throw redirect(paths.signIn(url.pathname));
  const tenants = await listOwnTenants(control);
  if (tenants.length === 1) throw redirect(paths.tenant(tenants[0].slug));
  return { tenants };
});

export const meta: MetaFunction<typeof loader> = pageTitle("account.portfolio.title");

export default function Portfolio() {
  const { t, formats } = useMessages();
  const { tenants } = useLoaderData<typeof loader>();
  return (
    <>
      <Heading level={1}>{t("account.portfolio.title")}</Heading>
      {tenants.length === 0 ? (
        <EmptyState title={t("account.portfolio.empty")}>
          <p>{t("account.portfolio.empty.why")}</p>
        </EmptyState>
      ) : (
        <>
          <Prose lead>
            <p>{t("account.portfolio.lead", { count: tenants.length })}</p>
          </Prose>
          <Table
            caption={t("account.portfolio.caption")}
            captionHidden
            columns={[
              { key: "name", label: t("account.portfolio.organisation") },
              { key: "role", label: t("account.portfolio.role") },
              { key: "wave", label: t("account.portfolio.lastWave") },
              { key: "status", label: t("account.portfolio.status") },
              { key: "until", label: t("account.portfolio.until") },
            ]}
            rows={tenants.map(({ slug, name, role, lastWave, endsOn }) => ({
              key: slug,
              cells: {
                // Loaded anew: another organisation may have another language.
                name: <a href={paths.tenant(slug)}>{name}</a>,
                role: t(`common.role.${role}`),
                wave: lastWave?.title ?? t("account.portfolio.noWave"),
                status: lastWave ? t(`common.wave.status.${lastWave.status}`) : "–",
                until:
                  endsOn === null ? t("account.portfolio.untilWithdrawn") : formats.date(new Date(endsOn)),
              },
            }))}
          />
        </>
      )}
    </>
  );
}
