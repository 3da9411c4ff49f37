import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { deleteEvent } from "../../../services/events/delete-event.server";
import { eventInput } from "../../../services/events/event-input.server";
import { getEvent } from "../../../services/events/get-event.server";
import { updateEvent } from "../../../services/events/update-event.server";
import { changeEventKinds } from "../../../services/import/vocabulary.server";
import { Dialog } from "../../../ui/dialog/dialog";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { useTenant } from "../use-tenant";
import { EventForm } from "./event-form";

const here = { may: "events.edit", params: ["event"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => ({
  event: valueOf(await getEvent(scope, params.event)),
  kinds: changeEventKinds,
}));

export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const back = paths.events(scope.tenant.slug);
  if (form.get("intent") === "delete") {
    valueOf(await deleteEvent(scope, params.event));
    return redirectWithFlash(back, message("programme.event.deleted"));
  }
  const submission = parseForm(form, eventInput);
  if (submission.status !== "success") return formReply(submission);
  const updated = await updateEvent(scope, params.event, submission.value);
  if (!updated.ok) return formReply(submission, { error: updated.error });
  return redirectWithFlash(back, message("programme.event.saved", { title: submission.value.title }));
});

export const meta: MetaFunction<typeof loader> = pageTitle("programme.event.edit");

export default function Event() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { event, kinds } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("programme.events.title"), to: paths.events(tenant) }]} />
      <Heading level={1}>{t("programme.event.edit")}</Heading>
      <EventForm event={event} kinds={kinds} lastResult={lastResult} button={t("common.save")} />
      <Dialog opener={t("programme.event.delete")} title={t("programme.event.delete")} weight="danger">
        <p>{event.title}</p>
        <Form method="post">
          <ButtonRow>
            <Button weight="danger" name="intent" value="delete">
              {t("programme.event.delete")}
            </Button>
          </ButtonRow>
        </Form>
      </Dialog>
    </>
  );
}
