import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError, asId, message, type TenantId } from "@vensterbank/core";
import { z } from "zod";
import { refusal } from "../../http/respond/error-response.server";
import { redirectWithFlash } from "../../http/respond/flash.server";
import { operatorRoute } from "../../http/route/operator-route.server";
import { paths } from "../../paths";
import { listTenants } from "../../services/operator/list-tenants.server";
import { enterSupport, listOpenGrants } from "../../services/operator/support.server";
import { confirmDomain, listDomainClaims } from "../../services/sso/confirm-domain.server";
import { LinkButton } from "../../ui/form/button";
import { ButtonRow } from "../../ui/form/button-row";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { RefusalNotice } from "../tenant/form-problem";
import { DomainTable } from "./domain-table";
import { GrantList } from "./grant-list";
import { OperatorTabs } from "./operator-tabs";
import { OrganisationTable } from "./organisation-table";

export const loader = operatorRoute.loader({}, async ({ scope }) => ({
  organisations: await listTenants(scope),
  grants: await listOpenGrants(scope),
  claims: await listDomainClaims(scope),
}));

const change = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("enter"), grant: z.string().max(128) }),
  z.object({
    intent: z.enum(["confirm", "unconfirm"]),
    tenant: z.string().max(128),
    domain: z.string().max(255),
  }),
]);

export const action = operatorRoute.action({ recently: true }, async ({ scope, form }) => {
  const parsed = change.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refusal(appError("invalid-input"));
  const asked = parsed.data;
  if (asked.intent === "enter") {
    const entered = await enterSupport(scope, asked.grant);
    return entered.ok ? redirect(paths.tenant(entered.value)) : refusal(entered.error);
  }
  const confirmed = asked.intent === "confirm";
  const tenantId = asId<TenantId>(asked.tenant);
  const done = await confirmDomain(scope, { tenantId, domain: asked.domain, confirmed });
  if (!done.ok) return refusal(done.error);
  return redirectWithFlash(
    paths.operator(),
    message(confirmed ? "operator.domain.confirmed" : "operator.domain.unconfirmed"),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("operator.title");

/** Every organisation, and what waits for an operator. */
export default function Operator() {
  const { t } = useMessages();
  const { organisations, grants, claims } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <Heading level={1}>{t("operator.title")}</Heading>
      <OperatorTabs />
      <Prose lead>
        <p>{t("operator.lead")}</p>
      </Prose>
      <RefusalNotice error={refused?.error} />
      <OrganisationTable organisations={organisations} />
      <ButtonRow>
        <LinkButton weight="primary" to={paths.newOrganisation()}>
          {t("operator.new.title")}
        </LinkButton>
        <LinkButton to={paths.importOrganisation()}>{t("operator.import.title")}</LinkButton>
      </ButtonRow>
      <GrantList grants={grants} />
      <DomainTable claims={claims} />
    </>
  );
}
