import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { auditQuestion, listAudit } from "../../../../services/audit/list-audit.server";
import { LinkButton } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useTenant } from "../../use-tenant";
import { SettingsTabs } from "../settings-tabs";
import { AuditFilter } from "./audit-filter";
import { AuditTable } from "./audit-table";

export const loader = memberRoute.loader({ may: "audit.read" }, async ({ scope, url }) => {
  const question = auditQuestion.parse(Object.fromEntries(url.searchParams));
  return { question, page: await listAudit(scope, question) };
});

export const meta: MetaFunction<typeof loader> = pageTitle("settings.audit.title");

/** Who did what, when and from where. */
export default function Audit() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { question, page } = useLoaderData<typeof loader>();
  const { before, ...asked } = question;
  return (
    <>
      <Heading level={1}>{t("settings.audit.title")}</Heading>
      <SettingsTabs />
      <Prose lead>
        <p>{t("settings.audit.lead")}</p>
      </Prose>
      <AuditFilter key={JSON.stringify(asked)} asked={asked} people={page.people} actions={page.actions} />
      {page.lines.length === 0 ? <p>{t("settings.audit.none")}</p> : <AuditTable lines={page.lines} />}
      <ButtonRow>
        {page.next !== null && (
          <LinkButton to={paths.audit(tenant, { ...asked, before: page.next })} rel="next">
            {t("settings.audit.older")}
          </LinkButton>
        )}
        {before !== undefined && <Link to={paths.audit(tenant, asked)}>{t("settings.audit.newest")}</Link>}
      </ButtonRow>
      <Heading level={2}>{t("settings.audit.files")}</Heading>
      <Prose>
        <p>
          {t("settings.audit.files.lead")} {t("settings.audit.from.hint")}
        </p>
      </Prose>
      <ul>
        <li>
          <a href={paths.auditFile(tenant, "audit.csv")}>{t("settings.audit.csv")}</a>
        </li>
        <li>
          <a href={paths.auditFile(tenant, "audit.json")}>{t("settings.audit.json")}</a>
        </li>
      </ul>
    </>
  );
}
