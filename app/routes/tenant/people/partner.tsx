import { type SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getPartner } from "../../../services/partners/get-partner.server";
import { contactInput, partnerInput } from "../../../services/partners/partner-input.server";
import { saveContact } from "../../../services/partners/save-contact.server";
import { savePartner } from "../../../services/partners/save-partner.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { useTenant } from "../use-tenant";
import { ContactForms } from "./contact-forms";
import { PartnerForm } from "./partner-form";

const here = { may: "partners.edit", params: ["partner"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) =>
  valueOf(await getPartner(scope, params.partner)),
);

interface Replies {
  readonly partner?: SubmissionResult<string[]>;
  readonly contact?: SubmissionResult<string[]>;
}

/** The reply to one of the forms, with its status. */
function replyOf(form: keyof Replies, reply: ReturnType<typeof formReply>) {
  return data<Replies>({ [form]: reply.data }, reply.init ?? undefined);
}

/** Two sorts of form stand on this page: the partner's own, and one per contact (`intent=contact`). */
export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const back = paths.partner(scope.tenant.slug, params.partner);
  if (form.get("intent") === "contact") {
    const submission = parseForm(form, contactInput);
    if (submission.status !== "success") return replyOf("contact", formReply(submission));
    valueOf(await saveContact(scope, params.partner, submission.value));
    return redirectWithFlash(back, message("people.contact.saved", { name: submission.value.name }));
  }
  const submission = parseForm(form, partnerInput);
  if (submission.status !== "success") return replyOf("partner", formReply(submission));
  const saved = await savePartner(scope, params.partner, submission.value);
  if (!saved.ok) return replyOf("partner", formReply(submission, { error: saved.error }));
  return redirectWithFlash(back, message("people.partner.saved", { name: submission.value.name }));
});

export const meta: MetaFunction<typeof loader> = pageTitle("people.partner.edit");

export default function Partner() {
  const { t } = useMessages();
  const tenant = useTenant();
  const known = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("people.partners"), to: paths.partners(tenant) }]} />
      <Heading level={1}>{known.partner?.name}</Heading>
      {known.partner?.proposed === true && (
        <Notice tone="info">
          <p>{t("people.partner.proposed.why")}</p>
        </Notice>
      )}
      <PartnerForm {...known} lastResult={reply?.partner} />
      <ContactForms contacts={known.contacts} lastResult={reply?.contact} />
    </>
  );
}
