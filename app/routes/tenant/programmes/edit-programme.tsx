import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getProgramme } from "../../../services/programmes/get-programme.server";
import { programmeInput, programmeNameInput } from "../../../services/programmes/programme-input.server";
import { renameProgramme } from "../../../services/programmes/rename-programme.server";
import { updateProgramme } from "../../../services/programmes/update-programme.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import { ProgrammeForm } from "./programme-form";
import { ProgrammeNameForm } from "./programme-name-form";
import { SettingsSummary } from "./settings-summary";

const here = { may: "programme.edit", params: ["programme"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) =>
  valueOf(await getProgramme(scope, params.programme)),
);

export const action = memberRoute.action(here, async ({ scope, params: { programme }, form }) => {
  const submission = parseForm(form, programmeInput);
  const rename = parseForm(form, programmeNameInput);
  const renames = form.get("intent") === "rename";
  const reply = renames ? rename : submission;
  if (reply.status !== "success") return formReply(reply);
  const saved =
    submission.status === "success" && !renames
      ? await updateProgramme(scope, programme, submission.value)
      : await renameProgramme(scope, programme, reply.value);
  if (!saved.ok) return formReply(reply, { error: saved.error });
  return redirectWithFlash(
    paths.programme(scope.tenant.slug, programme),
    message("programme.updated", { name: reply.value.name }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("programme.edit.title");

export default function EditProgramme() {
  const { t } = useMessages();
  const tenant = useTenant();
  const programme = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("programme.list.title"), to: paths.programmes(tenant) },
          { label: programme.name, to: paths.programme(tenant, programme.id) },
        ]}
      />
      <Heading level={1}>{t("programme.edit.title")}</Heading>
      <Prose lead>
        <p>{t("programme.edit.lead")}</p>
      </Prose>
      {programme.frozen ? (
        <>
          <Notice tone="info">
            <p>{t("programme.frozen")}</p>
          </Notice>
          <ProgrammeNameForm name={programme.name} endsOn={programme.endsOn} lastResult={lastResult} />
          <SettingsSummary settings={programme.settings} />
        </>
      ) : (
        <ProgrammeForm {...programme} lastResult={lastResult} button={t("common.save")} />
      )}
    </>
  );
}
