import { useForm } from "@conform-to/react";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { listUnits } from "../../../services/people/list-units.server";
import { saveUnit } from "../../../services/people/save-unit.server";
import { unitInput } from "../../../services/people/unit-input.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { Select } from "../../../ui/form/select";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../form-problem";
import { PeopleTabs } from "./people-tabs";
import { unitOptions } from "./unit-options";
import { UnitTable } from "./unit-table";

export const loader = memberRoute.loader({ may: "people.read" }, async ({ scope }) => ({
  units: await listUnits(scope),
  mayEdit: scope.can("people.edit"),
}));

export const action = memberRoute.action({ may: "people.edit" }, async ({ scope, form }) => {
  const submission = parseForm(form, unitInput);
  if (submission.status !== "success") return formReply(submission);
  const saved = await saveUnit(scope, submission.value);
  if (!saved.ok) return formReply(submission, { error: saved.error });
  return redirectWithFlash(
    paths.units(scope.tenant.slug),
    message("people.unit.saved", { name: submission.value.name }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("people.units");

export default function Units() {
  const { t } = useMessages();
  const { units, mayEdit } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ name: string; code: string; parent: string }>({
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <>
      <Heading level={1}>{t("people.title")}</Heading>
      <PeopleTabs />
      <Heading level={2}>{t("people.units")}</Heading>
      <Prose>
        <p>{t("people.units.lead")}</p>
      </Prose>
      <UnitTable units={units} mayEdit={mayEdit} />
      {mayEdit && (
        <>
          <Heading level={2}>{t(units.length === 0 ? "people.unit.first" : "people.unit.new")}</Heading>
          <Form method="post" id={form.id} key={units.length} onSubmit={form.onSubmit} noValidate>
            <FormProblem errors={form.errors} />
            <TextField
              label={t("people.unit.name")}
              name="name"
              defaultValue={fields.name.initialValue}
              errors={fields.name.errors}
              maxLength={200}
              required
            />
            <TextField
              label={t("people.code")}
              hint={t("people.unit.code.hint")}
              name="code"
              defaultValue={fields.code.initialValue}
              errors={fields.code.errors}
              maxLength={64}
              required
            />
            {units.length > 0 && (
              <Select
                label={t("people.unit.parent")}
                name="parent"
                defaultValue={fields.parent.initialValue}
                errors={fields.parent.errors}
                placeholder={t("people.choose")}
                options={unitOptions(units)}
                required
              />
            )}
            <ButtonRow>
              <Button>{t("people.unit.add")}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  );
}
