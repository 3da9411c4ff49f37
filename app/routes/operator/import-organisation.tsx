import { data } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type AppError, appError, message } from "@vensterbank/core";
import { errorStatus } from "../../http/respond/error-status.server";
import { redirectWithFlash } from "../../http/respond/flash.server";
import { operatorRoute } from "../../http/route/operator-route.server";
import { paths } from "../../paths";
import { tenantSlug } from "../../services/operator/tenant-input";
import { installationPublicKey } from "../../services/tenant-data/export/sealed-part.server";
import { importTenant } from "../../services/tenant-data/import/import-tenant.server";
import {
  type ExportContents,
  lookIntoExport,
} from "../../services/tenant-data/import/look-into-export.server";
import { exportLimits } from "../../services/tenant-data/import/read-export.server";
import { Button } from "../../ui/form/button";
import { ButtonRow } from "../../ui/form/button-row";
import { FileField } from "../../ui/form/file-field";
import { TextField } from "../../ui/form/text-field";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Breadcrumbs } from "../../ui/navigation/breadcrumbs";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { RefusalNotice } from "../tenant/form-problem";
import { ExportContentsList } from "./export-contents-list";

const here = { recently: true } as const;

export const loader = operatorRoute.loader(here, async () => ({ key: installationPublicKey() }));

interface Reply {
  readonly error?: AppError;
  readonly contents?: ExportContents;
  readonly missing?: boolean;
}

const reply = (body: Reply, status = 200) => data<Reply>(body, { status });
const refused = (error: AppError) => reply({ error }, errorStatus[error.code]);

export const action = operatorRoute.action(
  { ...here, maxBytes: exportLimits.packed + 100_000 },
  async ({ scope, form, fillTenant }) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return reply({ missing: true }, 400);
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (form.get("intent") !== "bring") {
      const contents = lookIntoExport(bytes);
      return contents.ok ? reply({ contents: contents.value }) : refused(contents.error);
    }
    const slug = tenantSlug.safeParse(form.get("slug"));
    if (!slug.success)
      return refused(appError("invalid-input", { fields: [{ field: "slug", key: "field.invalid" }] }));
    const brought = await importTenant(
      scope,
      { bytes, slug: slug.data },
      { unitsOf: fillTenant, pathOf: paths.invitation },
    );
    if (!brought.ok) return refused(brought.error);
    return redirectWithFlash(paths.organisation(brought.value), message("operator.import.done"));
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle("operator.import.title");

/** An organisation from a file: first what is in it, then bringing it in. */
export default function ImportOrganisation() {
  const { t } = useMessages();
  const { key } = useLoaderData<typeof loader>();
  const { error, contents, missing } = useActionData<typeof action>() ?? {};
  const wrongSlug = error?.fields?.find(({ field }) => field === "slug");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("operator.title"), to: paths.operator() }]} />
      <Heading level={1}>{t("operator.import.title")}</Heading>
      <Prose lead>
        <p>{t("operator.import.lead")}</p>
      </Prose>
      {!wrongSlug && <RefusalNotice error={error} />}
      {contents && <ExportContentsList contents={contents} />}
      <Form method="post" encType="multipart/form-data" noValidate>
        <FileField
          label={t("operator.import.file")}
          name="file"
          accept=".zip,application/zip"
          errors={missing ? ["operator.import.file.missing"] : []}
          required
        />
        <TextField
          label={t("operator.new.slug")}
          hint={t("operator.new.slug.hint")}
          name="slug"
          defaultValue={contents?.slug}
          errors={wrongSlug ? [`errors.${wrongSlug.key}`] : []}
          maxLength={40}
          spellCheck={false}
        />
        <ButtonRow>
          <Button weight={contents ? "secondary" : "primary"} name="intent" value="look">
            {t("operator.import.look")}
          </Button>
          <Button weight={contents ? "primary" : "secondary"} name="intent" value="bring">
            {t("operator.import.bring")}
          </Button>
        </ButtonRow>
      </Form>
      <Heading level={2}>{t("operator.import.key")}</Heading>
      <Prose>
        <p>{t("operator.import.key.lead")}</p>
        <p>
          <code>{key}</code>
        </p>
      </Prose>
    </>
  );
}
