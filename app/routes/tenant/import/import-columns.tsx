import { data, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { type AppError, type FieldError } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { errorStatus } from "../../../http/respond/error-status.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { chooseColumns } from "../../../services/import/choose-columns.server";
import { getColumns } from "../../../services/import/get-columns.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button, LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { RefusalNotice } from "../form-problem";
import { useTenant } from "../use-tenant";
import { ColumnSelects } from "./column-selects";
import { FileColumns } from "./file-columns";
import { MissingColumns } from "./missing-columns";
import { RoleWords } from "./role-words";

const here = { may: "import.run", params: ["preview"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params, url }) => ({
  view: valueOf(await getColumns(scope, params.preview)),
  wordsAsked: url.searchParams.has("words"),
}));

interface Reply {
  readonly sent: Readonly<Record<string, string>>;
  readonly fields: readonly FieldError[];
  readonly error?: AppError;
}

export const action = memberRoute.action(here, async ({ scope, params: { preview }, form }) => {
  const { slug } = scope.tenant;
  const columns: Record<string, string> = {};
  const roles: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    if (name.startsWith("column.")) columns[name.slice("column.".length)] = value.slice(0, 500);
    if (name.startsWith("role:")) roles[name] = value.slice(0, 40);
  }
  const chosen = await chooseColumns(scope, preview, { columns, roles });
  if (chosen.ok) {
    const again = chosen.value.wordsLeft;
    throw redirect(
      again ? `${paths.importColumns(slug, preview)}?words=1` : paths.importPreview(slug, preview),
    );
  }
  const { error } = chosen;
  const { fields = [] } = error;
  return data<Reply>(
    { sent: columns, fields, ...(fields.length === 0 && { error }) },
    { status: errorStatus[error.code] },
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("roster.columns.title");

/** Says which column of a list means what. */
export default function ImportColumns() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { view, wordsAsked } = useLoaderData<typeof loader>();
  const reply: Reply | undefined = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const fields = reply?.fields ?? [];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("people.import.title"), to: paths.import(tenant) }]} />
      <Heading level={1} kicker={view.fileName}>
        {t("roster.columns.title")}
      </Heading>
      <RefusalNotice error={reply?.error} />
      {wordsAsked && view.roleWords.length > 0 ? (
        <Notice tone="info">
          <p>{t("roster.words.saved")}</p>
        </Notice>
      ) : (
        <Prose>
          <p>{t("roster.columns.lead")}</p>
          {view.remembered && <p>{t("roster.columns.remembered")}</p>}
        </Prose>
      )}
      <MissingColumns view={view} />
      <Form method="post" noValidate>
        <RoleWords words={view.roleWords} />
        <ColumnSelects view={view} sent={reply?.sent} faults={fields} />
        <ButtonRow>
          <Button weight="primary" disabled={busy}>
            {t("roster.columns.preview")}
          </Button>
          <LinkButton to={paths.import(tenant)} weight="quiet">
            {t("people.import.other")}
          </LinkButton>
        </ButtonRow>
      </Form>
      <FileColumns columns={view.columns} />
    </>
  );
}
