import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getOwnQuestions } from "../../../services/programmes/get-own-questions.server";
import { ownQuestionsInput } from "../../../services/programmes/own-questions-input.server";
import { updateOwnQuestions } from "../../../services/programmes/update-own-questions.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { KeptTyping } from "../kept-typing";
import { useTenant } from "../use-tenant";
import { OwnQuestionList } from "./own-question-list";
import { OwnQuestionsForm, type OwnQuestionsValue } from "./own-questions-form";

const here = { may: "programme.edit", params: ["programme"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) =>
  valueOf(await getOwnQuestions(scope, params.programme)),
);

export const action = memberRoute.action(here, async ({ scope, params: { programme }, form }) => {
  const submission = parseForm(form, ownQuestionsInput);
  if (submission.status !== "success") return formReply(submission);
  const saved = await updateOwnQuestions(scope, programme, submission.value);
  if (!saved.ok) return formReply(submission, { error: saved.error });
  return redirectWithFlash(
    paths.programme(scope.tenant.slug, programme),
    message("programme.ownQuestions.saved", { count: submission.value.questions.length }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("programme.ownQuestions");

/** The questions that a tenant adds to its programme. */
export default function OwnQuestions() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { id, name, questions, askedIn, frozen } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("programme.list.title"), to: paths.programmes(tenant) },
          { label: name, to: paths.programme(tenant, id) },
        ]}
      />
      <Heading level={1}>{t("programme.ownQuestions")}</Heading>
      <Prose lead>
        <p>{t("programme.ownQuestions.lead")}</p>
      </Prose>
      {frozen ? (
        <>
          <Notice tone="info">
            <p>{t("programme.ownQuestions.frozen")}</p>
          </Notice>
          <OwnQuestionList questions={questions} />
        </>
      ) : (
        <KeptTyping<OwnQuestionsValue>>
          {(typed) => <OwnQuestionsForm {...{ questions, askedIn, lastResult, typed }} />}
        </KeptTyping>
      )}
    </>
  );
}
