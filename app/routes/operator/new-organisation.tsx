import { useForm } from "@conform-to/react";
import { Form, type MetaFunction, useActionData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { redirectWithFlash } from "../../http/respond/flash.server";
import { formReply, parseForm } from "../../http/respond/parse-form.server";
import { operatorRoute } from "../../http/route/operator-route.server";
import { paths } from "../../paths";
import { createTenant } from "../../services/operator/create-tenant.server";
import { tenantInput } from "../../services/operator/tenant-input";
import { Button } from "../../ui/form/button";
import { ButtonRow } from "../../ui/form/button-row";
import { Select } from "../../ui/form/select";
import { TextField } from "../../ui/form/text-field";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Breadcrumbs } from "../../ui/navigation/breadcrumbs";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { FormProblem } from "../tenant/form-problem";

const here = { recently: true } as const;

export const loader = operatorRoute.loader(here, async () => ({}));

export const action = operatorRoute.action(here, async ({ scope, form }) => {
  const submission = parseForm(form, tenantInput);
  if (submission.status !== "success") return formReply(submission);
  const made = await createTenant(scope, submission.value, paths.invitation);
  if (!made.ok) return formReply(submission, { error: made.error });
  return redirectWithFlash(
    paths.organisation(made.value),
    message("operator.new.made", { name: submission.value.name }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("operator.new.title");

/** An organisation with nothing in it, and the first who may come in. */
export default function NewOrganisation() {
  const { t } = useMessages();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ name: string; slug: string; locale: string; director: string }>({
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("operator.title"), to: paths.operator() }]} />
      <Heading level={1}>{t("operator.new.title")}</Heading>
      <Prose lead>
        <p>{t("operator.new.lead")}</p>
      </Prose>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <FormProblem errors={form.errors} />
        <TextField
          label={t("operator.new.name")}
          name="name"
          defaultValue={fields.name.initialValue}
          errors={fields.name.errors}
          maxLength={120}
          required
        />
        <TextField
          label={t("operator.new.slug")}
          hint={t("operator.new.slug.hint")}
          name="slug"
          defaultValue={fields.slug.initialValue}
          errors={fields.slug.errors}
          maxLength={40}
          spellCheck={false}
          required
        />
        <Select
          label={t("operator.new.locale")}
          name="locale"
          defaultValue={fields.locale.initialValue ?? "nl"}
          errors={fields.locale.errors}
          options={[
            { value: "nl", label: t("common.language.nl") },
            { value: "en", label: t("common.language.en") },
          ]}
          required
        />
        <TextField
          label={t("operator.new.director")}
          hint={t("operator.new.director.hint")}
          name="director"
          type="email"
          defaultValue={fields.director.initialValue}
          errors={fields.director.errors}
          maxLength={254}
          required
        />
        <ButtonRow>
          <Button weight="primary">{t("operator.new.make")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
