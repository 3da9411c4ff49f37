import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getPerson } from "../../../services/people/get-person.server";
import { personInput } from "../../../services/people/person-input.server";
import { savePerson } from "../../../services/people/save-person.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import { PersonForm } from "./person-form";

const here = { may: "people.edit" } as const;

export const loader = memberRoute.loader(here, async ({ scope }) => valueOf(await getPerson(scope, null)));

export const action = memberRoute.action(here, async ({ scope, form }) => {
  const submission = parseForm(form, personInput);
  if (submission.status !== "success") return formReply(submission);
  const saved = await savePerson(scope, null, submission.value);
  if (!saved.ok) return formReply(submission, { error: saved.error });
  return redirectWithFlash(
    paths.people(scope.tenant.slug),
    message("people.person.saved", { name: submission.value.name }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("people.person.new");

export default function NewPerson() {
  const { t } = useMessages();
  const tenant = useTenant();
  const known = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("people.people"), to: paths.people(tenant) }]} />
      <Heading level={1}>{t("people.person.new")}</Heading>
      <Prose>
        <p>{t("people.person.lead")}</p>
      </Prose>
      <PersonForm {...known} lastResult={lastResult} />
    </>
  );
}
