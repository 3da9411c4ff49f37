import { type SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type AppError, message } from "@vensterbank/core";
import { errorStatus } from "../../../http/respond/error-status.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { changeUnit } from "../../../services/people/change-unit.server";
import { listArchivedUnits, listUnits } from "../../../services/people/list-units.server";
import { saveUnit } from "../../../services/people/save-unit.server";
import { unitChange, unitInput } from "../../../services/people/unit-input.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { RefusalNotice } from "../form-problem";
import { ArchivedUnits } from "./archived-units";
import { NewUnitForm } from "./new-unit-form";
import { PeopleTabs } from "./people-tabs";
import { UnitForms } from "./unit-forms";
import { UnitTable } from "./unit-table";

export const loader = memberRoute.loader({ may: "people.read" }, async ({ scope, url }) => ({
  /** The unit whose forms are asked for, where there are too many for each to have its own. */
  edited: url.searchParams.get("unit"),
  units: await listUnits(scope),
  archived: await listArchivedUnits(scope),
  mayEdit: scope.can("people.edit"),
}));

interface Replies {
  readonly unit?: SubmissionResult<string[]>;
  readonly error?: AppError;
}

const done = {
  move: "roster.unit.moved",
  order: "roster.unit.ordered",
  archive: "roster.unit.archived",
  restore: "roster.unit.restored",
} as const;

/** One form adds a unit or gives it another name; the others, told by `intent`, change its place or put it away. */
export const action = memberRoute.action({ may: "people.edit" }, async ({ scope, form }) => {
  const back = paths.units(scope.tenant.slug);
  if (form.has("intent")) {
    const submission = parseForm(form, unitChange);
    const change = submission.status === "success" ? submission.value : null;
    if (change === null) return data<Replies>({ error: { code: "invalid-input" } }, { status: 400 });
    const changed = await changeUnit(scope, change);
    if (!changed.ok)
      return data<Replies>({ error: changed.error }, { status: errorStatus[changed.error.code] });
    return redirectWithFlash(back, message(done[change.intent], { name: changed.value }));
  }
  const submission = parseForm(form, unitInput);
  const replied = (reply: ReturnType<typeof formReply>) =>
    data<Replies>({ unit: reply.data }, reply.init ?? undefined);
  if (submission.status !== "success") return replied(formReply(submission));
  const saved = await saveUnit(scope, submission.value);
  if (!saved.ok) return replied(formReply(submission, { error: saved.error }));
  return redirectWithFlash(back, message("people.unit.saved", { name: submission.value.name }));
});

export const meta: MetaFunction<typeof loader> = pageTitle("people.units");

export default function Units() {
  const { t } = useMessages();
  const { units, archived, mayEdit, edited } = useLoaderData<typeof loader>();
  const reply: Replies | undefined = useActionData<typeof action>();
  const unit = mayEdit ? units.find(({ id }) => id === edited) : undefined;
  return (
    <>
      <Heading level={1}>{t("people.title")}</Heading>
      <PeopleTabs />
      <Heading level={2}>{t("people.units")}</Heading>
      <Prose>
        <p>{t("people.units.lead")}</p>
      </Prose>
      <RefusalNotice error={reply?.error} />
      {unit && (
        <section id="unit" key={unit.id}>
          <Heading level={3}>{t("roster.unit.edit.title", { name: unit.name })}</Heading>
          <UnitForms unit={unit} units={units} />
        </section>
      )}
      <UnitTable units={units} mayEdit={mayEdit} />
      {mayEdit && <NewUnitForm units={units} lastResult={reply?.unit} />}
      {mayEdit && <ArchivedUnits units={archived} />}
    </>
  );
}
