import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { asId, type ImportBatchId, message } from "@vensterbank/core";
import { refusal } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { daysToTakeBack } from "../../../services/import/undo/forget-undo.server";
import { listBatches } from "../../../services/import/undo/list-batches.server";
import { takeBackImport } from "../../../services/import/undo/take-back.server";
import { Dialog } from "../../../ui/dialog/dialog";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { RefusalNotice } from "../form-problem";
import { useMoment } from "../use-moment";
import { useTenant } from "../use-tenant";
import { useBatchCounts } from "./use-batch-counts";

const may = "import.run";

export const loader = memberRoute.loader({ may }, async ({ scope }) => ({
  batches: await listBatches(scope),
  days: daysToTakeBack,
}));

export const action = memberRoute.action({ may }, async ({ scope, form }) => {
  const id = String(form.get("batch") ?? "").slice(0, 64);
  const taken = await takeBackImport(scope, asId<ImportBatchId>(id));
  if (!taken.ok) return refusal(taken.error);
  return redirectWithFlash(paths.importHistory(scope.tenant.slug), message("roster.history.done"));
});

export const meta: MetaFunction<typeof loader> = pageTitle("roster.history.title");

/** Lists that were brought in, of which the newest can be taken back. */
export default function ImportHistory() {
  const { t } = useMessages();
  const tenant = useTenant();
  const moment = useMoment();
  const counts = useBatchCounts();
  const { batches, days } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("people.import.title"), to: paths.import(tenant) }]} />
      <Heading level={1}>{t("roster.history.title")}</Heading>
      <RefusalNotice error={refused?.error} />
      {batches.length === 0 ? (
        <EmptyState title={t("roster.history.empty")}>
          <p>{t("roster.history.empty.why")}</p>
        </EmptyState>
      ) : (
        <>
          <Prose>
            <p>{t("roster.history.lead", { days })}</p>
          </Prose>
          <Table
            caption={t("roster.history.title")}
            captionHidden
            columns={[
              { key: "when", label: t("roster.history.when") },
              { key: "kind", label: t("roster.history.kind") },
              { key: "file", label: t("roster.history.file") },
              { key: "by", label: t("roster.history.by") },
              { key: "what", label: t("roster.history.what") },
              { key: "undo", label: t("roster.history.undo") },
            ]}
            rows={batches.map(({ id, at, kind, fileName, by, summary, undoneAt, mayTakeBack }) => ({
              key: id,
              cells: {
                when: moment(at),
                kind: t(`people.import.kind.${kind}`),
                file: fileName,
                by: by ?? "–",
                what: counts(summary),
                undo: mayTakeBack ? (
                  <Dialog opener={t("roster.history.undo")} title={t("roster.history.undo.title")}>
                    <p>{t("roster.history.undo.why", { file: fileName })}</p>
                    <Form method="post">
                      <input type="hidden" name="batch" value={id} />
                      <ButtonRow>
                        <Button weight="primary">{t("roster.history.undo")}</Button>
                      </ButtonRow>
                    </Form>
                  </Dialog>
                ) : undoneAt === null ? (
                  "–"
                ) : (
                  t("roster.history.undone")
                ),
              },
            }))}
          />
        </>
      )}
    </>
  );
}
