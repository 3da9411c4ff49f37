import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { getLastCall } from "../../services/respond/get-last-call.server";
import { getScreen } from "../../services/respond/get-screen.server";
import { saveScreen } from "../../services/respond/save-screen.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { afterStep, commonLeave, fieldsOfForm, intentOf } from "./answer-form.server";
import { openOrStart } from "./open-or-start.server";
import { QuestionField } from "./question-field";
import { StepPage } from "./step-page";

export const loader = respondentRoute.loader({ params: ["screen"] }, async ({ scope, params }) => {
  const view = openOrStart(await getScreen(scope, params.screen), params.token);
  return { token: params.token, view, lastCall: await getLastCall(scope) };
});

/* Every button keeps what was filled in; only the way forward asks that it is right. */
export const action = respondentRoute.action({ params: ["screen"] }, async ({ scope, params, form }) => {
  const { token, screen } = params;
  const saved = openOrStart(await saveScreen(scope, screen, fieldsOfForm(form)), token);
  const intent = intentOf(form);
  const elsewhere = await commonLeave(intent, token, paths.respondScreen(token, screen));
  if (elsewhere) return elsewhere;
  if (intent !== "previous" && saved.errors.length > 0)
    return data({ errors: saved.errors }, { status: 400 });
  return afterStep(intent, token, saved.place);
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ view: { title: string } }>(
  "respond.title.screen",
  ({ view }) => ({ title: view.title }),
);

export default function ScreenPage() {
  const { t } = useMessages();
  const { token, view, lastCall } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? view.errors;
  const labels = new Map(view.questions.map(({ id, text }) => [id, text || t("respond.points.label")]));
  return (
    <StepPage
      key={view.id}
      token={token}
      step={view.id}
      organisation={view.organisation}
      title={view.title}
      intro={view.intro === null ? undefined : <p>{view.intro}</p>}
      place={view.place}
      lastCall={lastCall}
      errors={errors.map((error) => ({ ...error, label: labels.get(error.field) ?? "" }))}
    >
      {view.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          dontKnow={view.dontKnow}
          values={view.values}
          error={errors.find(({ field }) => field === question.id)}
        />
      ))}
    </StepPage>
  );
}
