import { data } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import { asId, type AppError, appError, type ProgrammeId } from "@vensterbank/core";
import { refusal } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { listWaves } from "../../../services/home/list-waves.server";
import { importKinds } from "../../../services/import/column-names.server";
import { isProgrammeKind, programmeKinds } from "../../../services/import/import-target.server";
import { tableLimits } from "../../../services/import/read-table.server";
import { uploadImport } from "../../../services/import/upload-import.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { RefusalNotice } from "../form-problem";
import { useTenant } from "../use-tenant";
import { PeopleTabs } from "../people/people-tabs";
import { AfterImport } from "./after-import";
import { UploadForm } from "./upload-form";

const may = "import.run";

export const loader = memberRoute.loader({ may }, async ({ scope, url }) => {
  const asked = url.searchParams.get("kind");
  return {
    kinds: importKinds,
    programmeKinds,
    kind: importKinds.find((kind) => kind === asked) ?? importKinds[0],
    done: url.searchParams.get("done") === "yes",
    programmes: (await listWaves(scope)).map(({ id, name }) => ({ id, name })),
    megabytes: tableLimits.bytes / 2 ** 20,
    mayNetwork: scope.can("programme.edit"),
  };
});

// Beside the file itself the form holds a few words.
const maxBytes = tableLimits.bytes + 64 * 1024;

export const action = memberRoute.action({ may, maxBytes }, async ({ scope, form }) => {
  const kind = importKinds.find((one) => one === form.get("kind"));
  const file = form.get("file");
  const programme = form.get("programme");
  if (kind === undefined) return refusal(appError("invalid-input"));
  if (!(file instanceof File) || file.size === 0)
    return data<{ error?: AppError; missing?: true }>({ missing: true }, { status: 400 });
  if (isProgrammeKind(kind) && typeof programme !== "string") return refusal(appError("invalid-input"));
  const target = isProgrammeKind(kind)
    ? { kind, programmeId: asId<ProgrammeId>(String(programme)) }
    : { kind };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const uploaded = await uploadImport(scope, { target, fileName: file.name, bytes });
  if (!uploaded.ok) return refusal(uploaded.error);
  return redirect(paths.importPreview(scope.tenant.slug, uploaded.value));
});

export const meta: MetaFunction<typeof loader> = pageTitle("people.import.title");

export default function Import() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { mayNetwork, done, ...known } = useLoaderData<typeof loader>();
  const refused: { error?: AppError; missing?: true } | undefined = useActionData<typeof action>();
  return (
    <>
      <Heading level={1}>{t("people.title")}</Heading>
      <PeopleTabs />
      {done && <AfterImport kind={known.kind} />}
      <Heading level={2}>{t("people.import.title")}</Heading>
      <Prose>
        <p>{t("people.import.lead")}</p>
        {mayNetwork && (
          <p>
            {t("networkImport.elsewhere")}{" "}
            <Link to={paths.networkImport(tenant)}>{t("networkImport.title")}</Link>
          </p>
        )}
      </Prose>
      <RefusalNotice error={refused?.error} />
      <UploadForm key={known.kind} {...known} missing={refused?.missing} />
      <p>
        <Link to={paths.importHistory(tenant)}>{t("roster.history.link")}</Link>
      </p>
    </>
  );
}
