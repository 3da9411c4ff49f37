import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError, asId, message, type PersonId } from "@vensterbank/core";
import { refusal } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { listDuplicates } from "../../../services/people/duplicates/list-duplicates.server";
import { mergePeople, mergePeopleInput } from "../../../services/people/duplicates/merge-people.server";
import { sayDistinct } from "../../../services/people/duplicates/say-distinct.server";
import { unmergePeople } from "../../../services/people/duplicates/unmerge-people.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { RefusalNotice } from "../form-problem";
import { DuplicatePair } from "./duplicate-pair";
import { MergedPeople } from "./merged-people";
import { PeopleTabs } from "./people-tabs";

const may = "people.edit";

export const loader = memberRoute.loader({ may }, async ({ scope }) => listDuplicates(scope));

export const action = memberRoute.action({ may }, async ({ scope, form }) => {
  const back = paths.duplicates(scope.tenant.slug);
  const person = (field: string) => asId<PersonId>(String(form.get(field) ?? "").slice(0, 64));
  switch (form.get("intent")) {
    case "distinct": {
      const said = await sayDistinct(scope, person("first"), person("second"));
      if (!said.ok) return refusal(said.error);
      return redirectWithFlash(back, message("roster.duplicates.distinct.done"));
    }
    case "unmerge": {
      const undone = await unmergePeople(scope, person("person"));
      if (!undone.ok) return refusal(undone.error);
      return redirectWithFlash(back, message("roster.duplicates.undone"));
    }
  }
  const submission = parseForm(form, mergePeopleInput);
  if (submission.status !== "success") return refusal(appError("invalid-input"));
  const merged = await mergePeople(scope, submission.value);
  if (!merged.ok) return refusal(merged.error);
  return redirectWithFlash(back, message("roster.duplicates.merged", { name: merged.value }));
});

export const meta: MetaFunction<typeof loader> = pageTitle("roster.duplicates.title");

/** People who are likely listed twice. */
export default function Duplicates() {
  const { t } = useMessages();
  const { pairs, count, merged } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <Heading level={1}>{t("people.title")}</Heading>
      <PeopleTabs />
      <Heading level={2}>{t("roster.duplicates.title")}</Heading>
      <RefusalNotice error={refused?.error} />
      {pairs.length === 0 ? (
        <EmptyState title={t("roster.duplicates.empty")}>
          <p>{t("roster.duplicates.empty.why")}</p>
        </EmptyState>
      ) : (
        <Prose>
          <p>{t("roster.duplicates.lead")}</p>
          <p>{t("roster.duplicates.stays")}</p>
          {pairs.length < count && <p>{t("roster.duplicates.first", { shown: pairs.length, count })}</p>}
        </Prose>
      )}
      {pairs.map((pair) => (
        <DuplicatePair key={`${pair.first.id} ${pair.second.id}`} {...pair} />
      ))}
      <MergedPeople merged={merged} />
    </>
  );
}
