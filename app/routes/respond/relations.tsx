import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../http/respond/error-response.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { getRelations } from "../../services/respond/get-relations.server";
import { saveRelations } from "../../services/respond/save-relations.server";
import { pageTitle } from "../../ui/messages/page-title";
import { afterStep, commonLeave, fieldsOfForm, intentOf } from "./answer-form.server";
import { anchorOf } from "./error-summary";
import { EarlierRelations } from "./earlier-relations";
import { NamePicker } from "./name-picker";
import { NobodyOrSkip } from "./nobody-or-skip";
import { RelationCard } from "./relation-card";
import { StepPage } from "./step-page";
import styles from "./relations.module.css";

export const loader = respondentRoute.loader({}, async ({ scope, params, url }) => {
  const view = valueOf(await getRelations(scope, url.searchParams.get("search") ?? ""));
  if (!view) throw redirect(paths.respond(params.token));
  return { token: params.token, view };
});

export const action = respondentRoute.action({}, async ({ scope, params, form }) => {
  const { token } = params;
  const fields = fieldsOfForm(form);
  const saved = valueOf(await saveRelations(scope, fields));
  if (!saved) throw redirect(paths.respond(token));
  const here = paths.respondRelations(token);
  const intent = intentOf(form);
  const elsewhere = await commonLeave(intent, token, here);
  if (elsewhere) return elsewhere;
  if (intent === "previous") return afterStep(intent, token, saved.place);
  if (saved.added !== null) return redirect(`${here}#${anchorOf(saved.added)}`, 303);
  if (fields.remove) return redirect(here, 303);
  const search = fields.search?.[0]?.slice(0, 80) ?? "";
  if (intent === "search" || (intent === "enter" && search !== ""))
    return redirect(`${paths.respondRelationsSearch(token, search)}#names`, 303);
  if (saved.errors.length > 0) return data({ errors: saved.errors }, { status: 400 });
  return afterStep(intent, token, saved.place);
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ view: { texts: { title: string } } }>(
  "respond.title.screen",
  ({ view }) => ({ title: view.texts.title }),
);

export default function Relations() {
  const { token, view } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? [];
  const { texts, earlier, chosen, outcome } = view;
  const names = new Map([...earlier, ...chosen].map(({ key, name }) => [key, name]));
  const errorOf = (key: string) => errors.find(({ field }) => field === key);
  return (
    <StepPage
      token={token}
      step="relations"
      organisation={view.organisation}
      title={texts.title}
      intro={
        <>
          <p className={styles.confidential}>{texts.confidential}</p>
          {texts.questions.map((question) => (
            <p className={styles.question} key={question}>
              {question}
            </p>
          ))}
        </>
      }
      place={view.place}
      enter="enter"
      errors={errors.map((error) => ({ ...error, label: names.get(error.field) ?? "" }))}
    >
      <EarlierRelations rows={earlier} texts={texts} errorOf={errorOf} />
      {chosen.map((row) => (
        <RelationCard key={row.key} row={row} texts={texts} error={errorOf(row.key)} />
      ))}
      <NamePicker token={token} view={view} />
      {chosen.length === 0 && !earlier.some((row) => row.earlier && row.earlier !== "ended") && (
        <NobodyOrSkip texts={texts} outcome={outcome} />
      )}
    </StepPage>
  );
}
