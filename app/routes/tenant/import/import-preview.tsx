import { Form, type MetaFunction, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { appError, message } from "@vensterbank/core";
import { z } from "zod";
import { redirect } from "@remix-run/node";
import { refusal, valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { applyImport } from "../../../services/import/apply-import.server";
import { cancelImport } from "../../../services/import/cancel-import.server";
import { previewImport } from "../../../services/import/preview-import.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { RefusalNotice } from "../form-problem";
import { useTenant } from "../use-tenant";
import { DifferenceList } from "./difference-list";
import { ImportIssues } from "./import-issues";
import { ImportRows } from "./import-rows";
import { LeavingFields } from "./leaving-fields";
import { PreviewRemarks } from "./preview-remarks";
import { UnknownUnits } from "./unknown-units";
import { UnknownWords } from "./unknown-words";

const here = { may: "import.run", params: ["preview"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params, url }) => {
  const newUnits = url.searchParams.get("units") === "make";
  const preview = valueOf(await previewImport(scope, params.preview, { newUnits }));
  if (preview.columns === "needed") throw redirect(paths.importColumns(scope.tenant.slug, params.preview));
  return { id: params.preview, preview, newUnits };
});

const choices = z.object({
  units: z.literal("make").optional(),
  left: z.literal("end").optional(),
  leftOn: z.iso.date().optional(),
});

export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const { slug } = scope.tenant;
  if (form.get("intent") === "cancel") {
    valueOf(await cancelImport(scope, params.preview));
    return redirect(paths.import(slug));
  }
  const submission = parseForm(form, choices);
  if (submission.status !== "success") return refusal(appError("invalid-input"));
  const { units, left, leftOn } = submission.value;
  const applied = await applyImport(scope, params.preview, {
    newUnits: units === "make",
    ...(left === "end" && leftOn !== undefined && { endLeft: leftOn }),
  });
  if (!applied.ok) return refusal(applied.error);
  const { kind, summary } = applied.value;
  const done = message("people.import.done", {
    new: summary.new,
    changed: summary.changed,
    unchanged: summary.unchanged,
  });
  return redirectWithFlash(`${paths.import(slug)}?kind=${kind}&done=yes`, done);
});

export const meta: MetaFunction<typeof loader> = pageTitle("people.import.preview");

export default function ImportPreview() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { id, preview, newUnits } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const { kind, fileName, ok, summary, errors, errorCount, warnings, warningCount } = preview;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("people.import.title"), to: paths.import(tenant) }]} />
      <Heading level={1} kicker={t(`people.import.kind.${kind}`)}>
        {fileName}
      </Heading>
      <RefusalNotice error={refused?.error} />
      {!ok &&
        (preview.otherErrors === 0 ? (
          <Notice tone="info" title={t("people.import.hasErrors.questions")}>
            <p>{t("people.import.hasErrors.questions.why")}</p>
          </Notice>
        ) : (
          <Notice tone="error" title={t("people.import.hasErrors", { count: preview.otherErrors })}>
            <p>{t("people.import.hasErrors.why")}</p>
          </Notice>
        ))}
      {ok && summary && (
        <Notice tone="info" title={t("people.import.ready")}>
          <p>{t("people.import.summary", { ...summary, count: summary.total })}</p>
        </Notice>
      )}
      <PreviewRemarks preview={preview} id={id} />
      <UnknownWords words={preview.unknownWords} id={id} />
      <UnknownUnits names={preview.unknownUnits} making={newUnits} />
      <Form method="post">
        {newUnits && <input type="hidden" name="units" value="make" />}
        {ok && <LeavingFields preview={preview} />}
        <ButtonRow>
          {ok && (
            <Button weight="primary" disabled={busy}>
              {t(busy ? "people.import.busy" : "people.import.apply")}
            </Button>
          )}
          <Button weight={ok ? "quiet" : "primary"} name="intent" value="cancel" disabled={busy}>
            {t(ok ? "people.import.cancel" : "people.import.other")}
          </Button>
        </ButtonRow>
      </Form>
      <DifferenceList kind={kind} differences={preview.differences ?? []} />
      <ImportIssues title={t("people.import.errors")} issues={errors} count={errorCount} />
      <ImportIssues title={t("people.import.warnings")} issues={warnings} count={warningCount} />
      <ImportRows preview={preview} />
    </>
  );
}
