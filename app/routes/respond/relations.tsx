import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type FieldError } from "@vensterbank/core";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { getLastCall } from "../../services/respond/get-last-call.server";
import { getRelations } from "../../services/respond/get-relations.server";
import { namesField, saveRelations } from "../../services/respond/save-relations.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { commonLeave, fieldsOfForm, intentOf, relationsLead } from "./answer-form.server";
import { EarlierRelations } from "./earlier-relations";
import { NamePicker } from "./name-picker";
import { NobodyOrSkip } from "./nobody-or-skip";
import { openOrStart } from "./open-or-start.server";
import { RelationCard } from "./relation-card";
import { StepPage } from "./step-page";
import styles from "./relations.module.css";
import { type RelationChange, useRelationChanges } from "./use-relation-changes";

export const loader = respondentRoute.loader({}, async ({ scope, params, url }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? undefined;
  const found = await getRelations(scope, { search: asked("search"), free: asked("free") });
  const view = openOrStart(found, params.token);
  return { token: params.token, view, namesField, lastCall: await getLastCall(scope) };
});

export const action = respondentRoute.action({}, async ({ scope, params, form }) => {
  const { token } = params;
  const fields = fieldsOfForm(form);
  const saved = openOrStart(await saveRelations(scope, fields), token);
  const here = paths.respondRelations(token);
  const intent = intentOf(form);
  const elsewhere = await commonLeave(intent, token, here);
  if (elsewhere) return elsewhere;
  const lead = relationsLead(intent, token, saved, fields);
  return lead === null ? data({ errors: saved.errors }, { status: 400 }) : redirect(lead, 303);
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ view: { texts: { title: string } } }>(
  "respond.title.screen",
  ({ view }) => ({ title: view.texts.title }),
);

export default function Relations() {
  const { t, say } = useMessages();
  const { token, view, namesField, lastCall } = useLoaderData<typeof loader>();
  const errors: readonly FieldError[] = useActionData<typeof action>()?.errors ?? [];
  const { texts, earlier, gone, chosen, outcome } = view;
  const { change, said, trouble } = useRelationChanges(token, view);
  const names = new Map([...earlier, ...chosen].map(({ key, name }) => [key, name]));
  names.set(namesField, t("respond.relations.add.more"));
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
      lastCall={lastCall}
      enter="enter"
      onButton={(button) => {
        const what = changeOf(button);
        if (what) change(what);
        return what !== null;
      }}
      errors={errors.map((error) => ({ ...error, label: names.get(error.field) ?? "" }))}
    >
      <p className={styles.spoken} role="status">
        {said && say(said)}
      </p>
      <EarlierRelations rows={earlier} gone={gone} texts={texts} errorOf={errorOf} />
      {chosen.map((row) => (
        <RelationCard key={row.key} row={row} texts={texts} error={errorOf(row.key)} />
      ))}
      <NamePicker token={token} view={view} error={trouble ?? errorOf(namesField)} onChange={change} />
      {chosen.length === 0 && !earlier.some((row) => row.earlier && row.earlier !== "ended") && (
        <NobodyOrSkip texts={texts} outcome={outcome} />
      )}
    </StepPage>
  );
}

/** What a button adds or removes; null for one that leads elsewhere. */
function changeOf({ name, value, dataset, form }: HTMLButtonElement): RelationChange | null {
  if (name === "add" || name === "remove" || name === "freeSure")
    return { field: name, value, name: dataset.name ?? "" };
  const typed = form?.elements.namedItem("freeName");
  if (!(typed instanceof HTMLInputElement) || typed.value.trim() === "") return null;
  const isMeant = name === "addFree" || (value === "enter" && document.activeElement === typed);
  if (!isMeant) return null;
  const text = typed.value.trim();
  typed.value = "";
  return { field: "freeName", value: text, name: text };
}
