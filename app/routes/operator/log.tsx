import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { operatorRoute } from "../../http/route/operator-route.server";
import { paths } from "../../paths";
import { getLog } from "../../services/operator/get-log.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Table } from "../../ui/table/table";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { useMoment } from "../tenant/use-moment";
import { OperatorTabs } from "./operator-tabs";

export const loader = operatorRoute.loader({}, async ({ scope, url }) => {
  const before = url.searchParams.get("before") ?? undefined;
  return getLog(scope, before === undefined || before.length > 64 ? undefined : before);
});

export const meta: MetaFunction<typeof loader> = pageTitle("operator.log");

/** What operators did, which nobody can change, and the proof of what was erased. */
export default function OperatorLog() {
  const { t, formats } = useMessages();
  const moment = useMoment();
  const { lines, older, erasures } = useLoaderData<typeof loader>();
  return (
    <>
      <Heading level={1}>{t("operator.log")}</Heading>
      <OperatorTabs />
      <Prose>
        <p>{t(lines.length === 0 ? "operator.log.none" : "operator.log.lead")}</p>
      </Prose>
      {lines.length > 0 && (
        <Table
          caption={t("operator.log")}
          captionHidden
          columns={[
            { key: "at", label: t("operator.log.at") },
            { key: "who", label: t("operator.log.who") },
            { key: "action", label: t("operator.log.action") },
            { key: "subject", label: t("operator.log.subject") },
            { key: "where", label: t("operator.log.where") },
          ]}
          rows={lines.map((line) => ({
            key: line.id,
            cells: {
              at: moment(line.at),
              who: line.who ?? t("operator.log.service"),
              action: t(line.action === null ? "operator.action.unknown" : `operator.action.${line.action}`),
              subject: line.subject,
              where: line.fromWhere ?? "–",
            },
          }))}
          foot={older !== null && <Link to={paths.operatorLog(older)}>{t("operator.log.older")}</Link>}
        />
      )}
      <Heading level={2}>{t("operator.erasures")}</Heading>
      <Prose>
        <p>{t(erasures.length === 0 ? "operator.erasures.none" : "operator.erasures.lead")}</p>
      </Prose>
      {erasures.length > 0 && (
        <Table
          caption={t("operator.erasures")}
          captionHidden
          columns={[
            { key: "at", label: t("operator.log.at") },
            { key: "kind", label: t("operator.erasures.kind") },
            { key: "subject", label: t("operator.erasures.subject") },
            { key: "before", label: t("operator.erasures.before"), numeric: true },
            { key: "after", label: t("operator.erasures.after"), numeric: true },
          ]}
          rows={erasures.map((one) => ({
            key: one.id,
            cells: {
              at: moment(one.at),
              kind: t(`operator.erasures.kind.${one.kind}`),
              subject: one.subject,
              before: formats.number(one.before),
              after: formats.number(one.after),
            },
          }))}
        />
      )}
    </>
  );
}
