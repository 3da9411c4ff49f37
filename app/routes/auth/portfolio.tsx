import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { publicRoute } from "../../http/route/public-route.server";
import { paths } from "../../paths";
import { getPortfolio } from "../../services/home/get-portfolio.server";
import { EmptyState } from "../../ui/feedback/empty-state";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { ClientEntry } from "./portfolio/client-entry";
import { ClosedClientEntry } from "./portfolio/closed-client-entry";

export const loader = publicRoute.loader(async ({ scope, url }) => {
  const control = await scope();
  if (!control.user) throw redirect(paths.signIn(url.pathname));
  const { clients, closed } = await getPortfolio(control);
  if (clients.length === 1 && closed.length === 0) throw redirect(paths.tenant(clients[0].slug));
  // Who runs the installation belongs to no organisation.
  if (control.user.isOperator && clients.length + closed.length === 0) throw redirect(paths.operator());
  return { clients, closed };
});

export const meta: MetaFunction<typeof loader> = pageTitle("tenant.portfolio.title");

/** Every organisation that the reader may enter: its latest window, what is open, and what to do next. */
export default function Portfolio() {
  const { t } = useMessages();
  const { clients, closed } = useLoaderData<typeof loader>();
  return (
    <>
      <Heading level={1}>{t("tenant.portfolio.title")}</Heading>
      {clients.length + closed.length === 0 ? (
        <EmptyState title={t("tenant.portfolio.empty")}>
          <p>{t("tenant.portfolio.empty.why")}</p>
        </EmptyState>
      ) : (
        <>
          <Prose lead>
            <p>{t("tenant.portfolio.lead", { count: clients.length + closed.length })}</p>
          </Prose>
          {clients.map((client) => (
            <ClientEntry key={client.slug} client={client} />
          ))}
          {closed.map((client) => (
            <ClosedClientEntry key={client.slug} client={client} />
          ))}
        </>
      )}
    </>
  );
}
