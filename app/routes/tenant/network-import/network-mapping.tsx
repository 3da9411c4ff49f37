import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { AppError } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { errorStatus } from "../../../http/respond/error-status.server";
import { parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { cancelNetwork } from "../../../services/network-import/cancel-network.server";
import { chooseMapping, chooseReading } from "../../../services/network-import/choose-network.server";
import { getNetworkUpload } from "../../../services/network-import/get-network-upload.server";
import { mappingInput, readingInput } from "../../../services/network-import/network-choices.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { RefusalNotice } from "../form-problem";
import { useTenant } from "../use-tenant";
import { type FieldProblems, sentFields, type SentFields } from "./mapping-fields";
import { MappingForm } from "./mapping-form";
import { ReadingForm } from "./reading-form";
import { UnreadNetwork } from "./unread-network";

const here = { may: "programme.edit", params: ["preview"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => {
  const view = valueOf(await getNetworkUpload(scope, params.preview));
  if (view.state === "done") throw redirect(paths.programme(scope.tenant.slug, view.programme));
  return view;
});

interface Reply {
  readonly sent: SentFields;
  readonly problems: FieldProblems;
  readonly error?: AppError;
}

export const action = memberRoute.action(here, async ({ scope, params: { preview }, form }) => {
  const { slug } = scope.tenant;
  switch (form.get("intent")) {
    case "cancel":
      valueOf(await cancelNetwork(scope, preview));
      return redirect(paths.networkImport(slug));
    case "reading": {
      const submission = parseForm(form, readingInput);
      if (submission.status === "success") valueOf(await chooseReading(scope, preview, submission.value));
      return redirect(paths.networkMapping(slug, preview));
    }
    case "look":
      return data<Reply>({ sent: sentFields(form), problems: {} });
  }
  const submission = parseForm(form, mappingInput);
  const chosen =
    submission.status === "success" ? await chooseMapping(scope, preview, submission.value) : null;
  if (chosen?.ok) return redirect(paths.networkPreview(slug, preview));
  // Whose upload it is comes before what is wrong with a form.
  valueOf(await getNetworkUpload(scope, preview));
  const { error } = chosen ?? {};
  const problems = error ? problemsOf(error) : ((submission.reply().error ?? {}) as FieldProblems);
  const status = error ? errorStatus[error.code] : 400;
  return data<Reply>(
    { sent: sentFields(form), problems, ...(error && !error.fields && { error }) },
    { status },
  );
});

function problemsOf({ fields = [] }: AppError): FieldProblems {
  const problems: Record<string, string[]> = {};
  for (const { field, key, params } of fields) {
    const full = key.startsWith("field.") ? `errors.${key}` : key;
    (problems[field] ??= []).push(params ? `${full} ${JSON.stringify(params)}` : full);
  }
  return problems;
}

export const meta: MetaFunction<typeof loader> = pageTitle("networkImport.mapping.title");

/** Says what in the files stands for what here. */
export default function NetworkMapping() {
  const { t, formats } = useMessages();
  const tenant = useTenant();
  const view = useLoaderData<typeof loader>();
  const reply: Reply | undefined = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("programme.list.title"), to: paths.programmes(tenant) },
          { label: t("networkImport.title"), to: paths.networkImport(tenant) },
        ]}
      />
      <Heading level={1} kicker={formats.list(view.files)}>
        {t("networkImport.mapping.title")}
      </Heading>
      <RefusalNotice error={reply?.error} />
      {view.state === "unread" ? (
        <UnreadNetwork view={view} />
      ) : (
        <MappingForm view={view} sent={reply?.sent} problems={reply?.problems ?? {}} />
      )}
      <ReadingForm key={JSON.stringify(view.reading)} view={view} open={view.state === "unread"} />
    </>
  );
}
