import { useForm } from "@conform-to/react";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { endProgramme, endProgrammeInput } from "../../../services/retention/end-programme.server";
import { getProgrammeEnd } from "../../../services/retention/get-programme-end.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button, LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../form-problem";
import { useDay } from "../use-day";
import { useTenant } from "../use-tenant";
import { ErasingTable } from "./erasing-table";

const here = { may: "programme.end", params: ["programme"], recently: true } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) =>
  valueOf(await getProgrammeEnd(scope, params.programme)),
);

export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const submission = parseForm(form, endProgrammeInput);
  if (submission.status !== "success") return formReply(submission);
  const ended = await endProgramme(scope, params.programme, submission.value);
  if (!ended.ok) return formReply(submission, { error: ended.error });
  return redirectWithFlash(
    paths.programme(scope.tenant.slug, params.programme),
    message("retention.end.done"),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ name: string }>(
  "retention.end.title",
  ({ name }) => ({
    name,
  }),
);

/** The last page of a programme: what goes, what stays, and the button that cannot be taken back. */
export default function EndProgramme() {
  const { t } = useMessages();
  const tenant = useTenant();
  const day = useDay();
  const { id, name, endsOn, counts, withPeople, waiting, unpublished } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ name: string }>({ lastResult, shouldValidate: "onSubmit" });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("programme.list.title"), to: paths.programmes(tenant) },
          { label: name, to: paths.programme(tenant, id) },
        ]}
      />
      <Heading level={1}>{t("retention.end.title", { name })}</Heading>
      <FormProblem errors={form.errors} />
      <Prose lead>
        <p>{endsOn === null ? t("retention.end.lead") : t("retention.end.leadOn", { date: day(endsOn) })}</p>
      </Prose>
      {waiting !== null && (
        <Notice tone="warn">
          <p>{t(`retention.end.waiting.${waiting}`)}</p>
        </Notice>
      )}
      {(withPeople || unpublished) && (
        <Notice tone="warn">
          {withPeople && <p>{t("retention.end.people")}</p>}
          {unpublished && <p>{t("retention.end.unpublished")}</p>}
        </Notice>
      )}
      <Heading level={2}>{t("retention.end.what")}</Heading>
      <ErasingTable counts={counts} />
      <Heading level={2}>{t("retention.end.stays")}</Heading>
      <Prose>
        <ul>
          <li>{t("retention.end.stays.results")}</li>
          <li>{t("retention.end.stays.answers")}</li>
          <li>{t("retention.end.stays.record")}</li>
        </ul>
        <p>{t("retention.end.after")}</p>
      </Prose>
      {waiting === null && (
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
          <TextField
            label={t("retention.end.name", { name })}
            hint={t("retention.end.name.hint")}
            name="name"
            defaultValue={fields.name.initialValue}
            errors={fields.name.errors}
            autoComplete="off"
            required
          />
          <ButtonRow>
            <Button weight="danger">{t("retention.end.button")}</Button>
            <LinkButton to={paths.programme(tenant, id)} weight="quiet">
              {t("common.cancel")}
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
