import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError, asId, message, type ProgrammeId } from "@vensterbank/core";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { addEvent } from "../../../services/events/add-event.server";
import { eventInput } from "../../../services/events/event-input.server";
import { listEvents } from "../../../services/events/list-events.server";
import { changeEventKinds } from "../../../services/import/vocabulary.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { EventForm } from "./event-form";
import { EventTable } from "./event-table";

export const loader = memberRoute.loader({ may: "events.read" }, async ({ scope }) => ({
  programmes: await listEvents(scope),
  kinds: changeEventKinds,
  mayEdit: scope.can("events.edit"),
}));

export const action = memberRoute.action({ may: "events.edit" }, async ({ scope, form }) => {
  const programme = form.get("programme");
  const submission = parseForm(form, eventInput);
  if (submission.status !== "success") return formReply(submission);
  if (typeof programme !== "string") return formReply(submission, { error: appError("invalid-input") });
  const added = await addEvent(scope, asId<ProgrammeId>(programme), submission.value);
  if (!added.ok) return formReply(submission, { error: added.error });
  return redirectWithFlash(
    paths.events(scope.tenant.slug),
    message("programme.event.saved", { title: submission.value.title }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("programme.events.title");

export default function Events() {
  const { t } = useMessages();
  const { programmes, kinds, mayEdit } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const count = programmes.reduce((sum, { events }) => sum + events.length, 0);
  return (
    <>
      <Heading level={1}>{t("programme.events.title")}</Heading>
      <Prose lead>
        <p>{t("programme.events.lead")}</p>
      </Prose>
      {programmes.map(({ id, name, events }) => (
        <section key={id}>
          <Heading level={2}>{name}</Heading>
          {events.length === 0 ? (
            <EmptyState title={t("programme.events.none")} />
          ) : (
            <EventTable caption={name} events={events} mayEdit={mayEdit} />
          )}
        </section>
      ))}
      {programmes.length === 0 && <EmptyState title={t("programme.list.empty")} />}
      {mayEdit && programmes.length > 0 && (
        <>
          <Heading level={2}>{t("programme.event.new")}</Heading>
          <EventForm
            key={count}
            kinds={kinds}
            programmes={programmes}
            lastResult={lastResult}
            button={t("programme.event.add")}
          />
        </>
      )}
    </>
  );
}
