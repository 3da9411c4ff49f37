import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { operatorRoute } from "../../http/route/operator-route.server";
import { getHealth } from "../../services/operator/get-health.server";
import { Notice } from "../../ui/feedback/notice";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { DefinitionList } from "../../ui/text/definition-list";
import { Table } from "../../ui/table/table";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { useDay } from "../tenant/use-day";
import { OperatorTabs } from "./operator-tabs";

export const loader = operatorRoute.loader({}, async ({ scope, inspect }) =>
  getHealth(scope, await inspect()),
);

export const meta: MetaFunction<typeof loader> = pageTitle("operator.health");

/** How the installation stands. */
export default function OperatorHealth() {
  const { t, formats } = useMessages();
  const day = useDay();
  const { jobs, mail, copies, ...health } = useLoaderData<typeof loader>();
  const megabytes = (bytes: number | null) =>
    bytes === null ? "–" : t("operator.health.megabytes", { size: formats.number(bytes / 1_000_000, 1) });
  const failed = jobs.failed.map(({ code, count }) => `${code}: ${count}`).join(", ");
  return (
    <>
      <Heading level={1}>{t("operator.health")}</Heading>
      <OperatorTabs />
      {health.programmesWithoutKey > 0 && (
        <Notice tone="error">
          <p>{t("operator.health.keysMissing", { count: health.programmesWithoutKey })}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: t("operator.health.engine"), value: t(`operator.health.engine.${health.engine}`) },
          { term: t("operator.health.size"), value: megabytes(health.bytes) },
          { term: t("operator.health.schema"), value: health.schema },
          {
            term: t("operator.health.keys"),
            value: t(health.keysFolder ? "operator.health.keys.there" : "operator.health.keys.absent"),
          },
          { term: t("operator.health.free"), value: megabytes(health.freeBytes) },
          { term: t("operator.health.waiting"), value: jobs.waiting },
          { term: t("operator.health.failed"), value: failed === "" ? 0 : failed },
          {
            term: t("operator.health.mail"),
            value: t(mail.server ? "operator.health.mail.server" : "operator.health.mail.files"),
          },
          {
            term: t("operator.health.mail.count"),
            value: t("operator.health.mail.counts", { sent: mail.sent, failed: mail.failed }),
          },
          {
            term: t("operator.health.mail.last"),
            value: mail.lastFailure ? `${day(mail.lastFailure.on)}: ${mail.lastFailure.code}` : "–",
          },
        ]}
      />
      <Heading level={2}>{t("operator.health.copies")}</Heading>
      <Prose>
        <p>{t(copies.length === 0 ? "operator.health.copies.none" : "operator.health.copies.lead")}</p>
      </Prose>
      {copies.length > 0 && (
        <Table
          caption={t("operator.health.copies")}
          captionHidden
          columns={[
            { key: "file", label: t("operator.health.file") },
            { key: "made", label: t("operator.health.made") },
            { key: "size", label: t("operator.health.size"), numeric: true },
          ]}
          rows={copies.map(({ file, madeOn, bytes }) => ({
            key: file,
            cells: { file, made: day(madeOn), size: megabytes(bytes) },
          }))}
        />
      )}
    </>
  );
}
