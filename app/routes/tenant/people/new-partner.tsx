import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getPartner } from "../../../services/partners/get-partner.server";
import { partnerInput } from "../../../services/partners/partner-input.server";
import { savePartner } from "../../../services/partners/save-partner.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { useTenant } from "../use-tenant";
import { PartnerForm } from "./partner-form";

const here = { may: "partners.edit" } as const;

export const loader = memberRoute.loader(here, async ({ scope }) => valueOf(await getPartner(scope, null)));

export const action = memberRoute.action(here, async ({ scope, form }) => {
  const submission = parseForm(form, partnerInput);
  if (submission.status !== "success") return formReply(submission);
  const saved = await savePartner(scope, null, submission.value);
  if (!saved.ok) return formReply(submission, { error: saved.error });
  return redirectWithFlash(
    paths.partner(scope.tenant.slug, saved.value),
    message("people.partner.saved", { name: submission.value.name }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("people.partner.new");

export default function NewPartner() {
  const { t } = useMessages();
  const tenant = useTenant();
  const known = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("people.partners"), to: paths.partners(tenant) }]} />
      <Heading level={1}>{t("people.partner.new")}</Heading>
      <PartnerForm {...known} lastResult={lastResult} />
    </>
  );
}
