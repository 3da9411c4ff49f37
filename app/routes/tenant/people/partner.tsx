import { type SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type AppError, asId, message, type PartnerId } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { errorStatus } from "../../../http/respond/error-status.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getPartner } from "../../../services/partners/get-partner.server";
import { mergePartner } from "../../../services/partners/merge-partner.server";
import { contactInput, mergeInput, partnerInput } from "../../../services/partners/partner-input.server";
import { removeContact } from "../../../services/partners/remove-contact.server";
import { saveContact } from "../../../services/partners/save-contact.server";
import { savePartner } from "../../../services/partners/save-partner.server";
import { sayPartnersDistinct } from "../../../services/partners/say-partners-distinct.server";
import { unmergePartner } from "../../../services/partners/unmerge-partner.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { FormProblem, RefusalNotice } from "../form-problem";
import { useTenant } from "../use-tenant";
import { ContactForms } from "./contact-forms";
import { MergeForm } from "./merge-form";
import { MergedNames } from "./merged-names";
import { MergedNotice } from "./merged-notice";
import { PartnerForm } from "./partner-form";

const here = { may: "partners.edit", params: ["partner"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) =>
  valueOf(await getPartner(scope, params.partner)),
);

interface Replies {
  readonly partner?: SubmissionResult<string[]>;
  readonly contact?: SubmissionResult<string[]>;
  readonly merge?: SubmissionResult<string[]>;
  readonly error?: AppError;
}

/** The reply to one of the forms, with its status. */
function replyOf(form: Exclude<keyof Replies, "error">, reply: ReturnType<typeof formReply>) {
  return data<Replies>({ [form]: reply.data }, reply.init ?? undefined);
}

/**
 * Forms of this page and of the list: the partner's own, one per contact, those that merge, undo a merge, or say that two are
 * not the same; `intent` tells which.
 */
export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const back = paths.partner(scope.tenant.slug, params.partner);
  const intent = form.get("intent");
  if (intent === "unmerge") {
    valueOf(await unmergePartner(scope, params.partner));
    return redirectWithFlash(back, message("people.merged.undone"));
  }
  if (intent === "distinct") {
    const other = asId<PartnerId>(String(form.get("other") ?? "").slice(0, 64));
    valueOf(await sayPartnersDistinct(scope, params.partner, other));
    return redirectWithFlash(paths.partners(scope.tenant.slug), message("roster.duplicates.distinct.done"));
  }
  if (intent === "merge") {
    const submission = parseForm(form, mergeInput);
    if (submission.status !== "success") return replyOf("merge", formReply(submission));
    const merged = await mergePartner(scope, params.partner, submission.value);
    if (!merged.ok) return replyOf("merge", formReply(submission, { error: merged.error }));
    const next = form.get("from") === "list" ? paths.partners(scope.tenant.slug) : back;
    return redirectWithFlash(next, message("people.merged.done"));
  }
  if (intent === "remove-contact") {
    const removed = await removeContact(scope, params.partner, String(form.get("id") ?? "").slice(0, 64));
    if (!removed.ok)
      return data<Replies>({ error: removed.error }, { status: errorStatus[removed.error.code] });
    return redirectWithFlash(back, message("roster.contact.removed", { name: removed.value }));
  }
  if (intent === "contact") {
    const submission = parseForm(form, contactInput);
    if (submission.status !== "success") return replyOf("contact", formReply(submission));
    const saved = await saveContact(scope, params.partner, submission.value);
    if (!saved.ok) return replyOf("contact", formReply(submission, { error: saved.error }));
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
  const { partner, mergedHere, choices } = known;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("people.partners"), to: paths.partners(tenant) }]} />
      <Heading level={1}>{partner?.name}</Heading>
      <RefusalNotice error={reply?.error} />
      {partner?.mergedInto ? (
        <>
          {reply?.partner || reply?.merge ? (
            <FormProblem errors={(reply.partner ?? reply.merge)?.error?.[""] ?? []} />
          ) : null}
          <MergedNotice name={partner.name} mergedInto={partner.mergedInto} />
          <MergedNames names={mergedHere} />
        </>
      ) : (
        <>
          {partner?.proposed === true && (
            <Notice tone="info">
              <p>{t("people.partner.proposed.why")}</p>
            </Notice>
          )}
          <PartnerForm {...known} lastResult={reply?.partner} />
          <ContactForms contacts={known.contacts} lastResult={reply?.contact} />
          <MergeForm name={partner?.name ?? ""} choices={choices} lastResult={reply?.merge} />
          <MergedNames names={mergedHere} />
        </>
      )}
    </>
  );
}
