import { data, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { AppError } from "@vensterbank/core";
import { refusal } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { mostFiles, networkLimits } from "../../../services/network-import/network-limits.server";
import { uploadNetwork } from "../../../services/network-import/upload-network.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { FileField } from "../../../ui/form/file-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Details } from "../../../ui/text/details";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { RefusalNotice } from "../form-problem";
import { useTenant } from "../use-tenant";
import { fileFormats } from "./file-formats";

const may = "programme.edit";

export const loader = memberRoute.loader({ may }, async () => ({
  megabytes: networkLimits.bytes / 2 ** 20,
  files: mostFiles,
  nodes: networkLimits.nodes,
}));

// Beside the files themselves the form holds a few words.
const maxBytes = networkLimits.bytes + 64 * 1024;

interface Reply {
  readonly error?: AppError;
  readonly wrong?: "missing" | "tooMany";
}

export const action = memberRoute.action({ may, maxBytes }, async ({ scope, form }) => {
  const chosen = form.getAll("files").filter((file) => file instanceof File && file.size > 0) as File[];
  if (chosen.length === 0) return data<Reply>({ wrong: "missing" }, { status: 400 });
  if (chosen.length > mostFiles) return data<Reply>({ wrong: "tooMany" }, { status: 400 });
  const files = await Promise.all(
    chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const uploaded = await uploadNetwork(scope, files);
  if (!uploaded.ok) return refusal(uploaded.error);
  return redirect(paths.networkMapping(scope.tenant.slug, uploaded.value));
});

export const meta: MetaFunction<typeof loader> = pageTitle("networkImport.title");

/** Chooses the files of a network that was measured elsewhere. */
export default function NetworkImport() {
  const { t, formats } = useMessages();
  const tenant = useTenant();
  const limits = useLoaderData<typeof loader>();
  const reply: Reply | undefined = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("programme.list.title"), to: paths.programmes(tenant) }]} />
      <Heading level={1}>{t("networkImport.title")}</Heading>
      <Prose lead>
        <p>{t("networkImport.lead")}</p>
      </Prose>
      <RefusalNotice error={reply?.error} />
      <Form method="post" encType="multipart/form-data" noValidate>
        <FileField
          label={t("networkImport.files")}
          hint={t("networkImport.files.hint", { ...limits, nodes: formats.number(limits.nodes) })}
          name="files"
          accept=".csv,.tsv,.txt,.xlsx,.graphml,.xml,.gexf,.net,.paj"
          errors={reply?.wrong ? [`networkImport.files.${reply.wrong} ${JSON.stringify(limits)}`] : []}
          multiple
          required
        />
        <ButtonRow>
          <Button weight="primary">{t("networkImport.upload")}</Button>
        </ButtonRow>
      </Form>
      <Details summary={t("networkImport.formats")}>
        <ul>
          {fileFormats.map((format) => (
            <li key={format}>
              <strong>{t(`networkImport.format.${format}`)}</strong>:{" "}
              {t(`networkImport.format.${format}.what`)}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
