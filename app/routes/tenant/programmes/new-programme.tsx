import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message, thresholdFloors } from "@vensterbank/core";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { createProgramme } from "../../../services/programmes/create-programme.server";
import { newProgrammeSettings } from "../../../services/programmes/new-programme-settings.server";
import { programmeInput } from "../../../services/programmes/programme-input.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import { ProgrammeForm } from "./programme-form";

export const loader = memberRoute.loader({ may: "programme.edit" }, async ({ scope }) =>
  newProgrammeSettings(scope),
);

export const action = memberRoute.action({ may: "programme.edit" }, async ({ scope, form }) => {
  const submission = parseForm(form, programmeInput);
  if (submission.status !== "success") return formReply(submission);
  const created = await createProgramme(scope, submission.value);
  if (!created.ok) return formReply(submission, { error: created.error });
  return redirectWithFlash(
    paths.programme(scope.tenant.slug, created.value),
    message("programme.created", { name: submission.value.name }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("programme.new.title");

export default function NewProgramme() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { settings, endsOn } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("programme.list.title"), to: paths.programmes(tenant) }]} />
      <Heading level={1}>{t("programme.new.title")}</Heading>
      <Prose lead>
        <p>{t("programme.new.lead")}</p>
      </Prose>
      <ProgrammeForm
        name=""
        settings={settings}
        endsOn={endsOn}
        floors={thresholdFloors}
        fixedTopics={settings.topics}
        ownTopics={[]}
        lastResult={lastResult}
        button={t("programme.new.button")}
      />
    </>
  );
}
