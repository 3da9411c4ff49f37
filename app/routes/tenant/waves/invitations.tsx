import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type AppError, asId, type FieldworkStepId, message, type ParticipationId } from "@vensterbank/core";
import { refusal, valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { planStep } from "../../../services/fieldwork/plan-step.server";
import { cancelRound } from "../../../services/outbox/cancel-round.server";
import { getInvitations } from "../../../services/outbox/get-invitations.server";
import { resendInvitations } from "../../../services/outbox/resend-invitations.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { Notice } from "../../../ui/feedback/notice";
import { LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FieldworkTabs } from "../fieldwork-tabs";
import { RefusalNotice } from "../form-problem";
import { useLookAgain } from "../use-look-again";
import { useTenant } from "../use-tenant";
import { FailingAddresses } from "./invitations/failing-addresses";
import { InvitedCounts } from "./invitations/invited-counts";
import { InvitedPeople } from "./invitations/invited-people";
import { InviteNow } from "./invitations/invite-now";
import { MailRounds } from "./invitations/mail-rounds";
import { MailServerNotice } from "./invitations/mail-server-notice";
import { MissedInvitations } from "./invitations/missed-invitations";
import { WaveCrumbs } from "./wave-crumbs";

interface Answer {
  readonly error?: AppError;
  /** Somebody was sent the invitation as often today as may be. */
  readonly isEnough?: boolean;
}

const here = { may: "invitations.send", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params, url }) => {
  const search = url.searchParams.get("search")?.slice(0, 100) ?? "";
  const page = Number(url.searchParams.get("page") ?? 1) || 1;
  return { view: valueOf(await getInvitations(scope, params.wave, { search, page })), search };
});

export const action = memberRoute.action(here, async ({ scope, params: { wave }, form }) => {
  const text = (name: string) => {
    const given = form.get(name);
    return typeof given === "string" ? given : "";
  };
  const back = paths.waveInvitations(scope.tenant.slug, wave);
  switch (text("intent")) {
    case "cancel": {
      const cancelled = await cancelRound(scope, wave, asId<FieldworkStepId>(text("step")));
      if (!cancelled.ok) return refusal(cancelled.error);
      // Without a number: of a reminder it would say how many are silent.
      return redirectWithFlash(back, message("outbox.cancelled"));
    }
    case "resend": {
      const sent = await resendInvitations(scope, wave, asId<ParticipationId>(text("participation")));
      if (!sent.ok) return refusal(sent.error);
      if (sent.value.kind === "enough") return data<Answer>({ isEnough: true }, { status: 409 });
      // The same words for everybody, whatever was on its way: it could tell who is silent, or wants no mails.
      return redirectWithFlash(back, message("outbox.resent.one"));
    }
    case "resend-corrected":
    case "resend-missed": {
      const to = text("intent") === "resend-missed" ? "missed" : "corrected";
      const sent = await resendInvitations(scope, wave, to);
      if (!sent.ok) return refusal(sent.error);
      const count = sent.value.kind === "sent" ? sent.value.count : 0;
      return redirectWithFlash(back, message("outbox.resent", { count }));
    }
    default: {
      const planned = await planStep(scope, wave, { kind: "invite", dueAt: scope.clock.now() });
      // Pressed twice, or in another tab as well.
      if (!planned.ok && planned.error.code === "conflict")
        return redirectWithFlash(back, message("outbox.invited.already"));
      if (!planned.ok) return refusal(planned.error);
      return redirectWithFlash(back, message("outbox.invited"));
    }
  }
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ view: { title: string } }>(
  "outbox.pageTitle",
  ({ view }) => ({ title: view.title }),
);

/** The mails of a measurement: how many went, whom they do not reach, and what can be done about it. */
export default function Invitations() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { view, search } = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  const { status, rounds } = view;
  useLookAgain(view.isBusy);
  return (
    <>
      <WaveCrumbs wave={view} />
      <Heading level={1} kicker={view.title}>
        {t("outbox.title")}
      </Heading>
      <FieldworkTabs wave={view.id} />
      <RefusalNotice error={answer?.error} />
      {answer?.isEnough && (
        <Notice tone="error">
          <p>{t("outbox.resend.enough", { times: view.resendsPerDay })}</p>
        </Notice>
      )}
      <MailServerNotice view={view} />
      <Prose lead>
        <p>{t("outbox.lead")}</p>
      </Prose>
      {status === "draft" ? (
        <EmptyState title={t("outbox.draft")}>
          <p>{t("outbox.draft.text")}</p>
          <ButtonRow>
            <LinkButton to={paths.waveMail(tenant, view.id, "invite")}>
              {t("texts.preview.toPreview")}
            </LinkButton>
            <LinkButton to={paths.waveSchedule(tenant, view.id)} weight="quiet">
              {t("schedule.title")}
            </LinkButton>
          </ButtonRow>
        </EmptyState>
      ) : (
        <>
          {status === "open" && <InvitedCounts view={view} />}
          <InviteNow view={view} />
          {rounds.length > 0 && <MailRounds rounds={rounds} />}
          {status === "open" && (
            <>
              <MissedInvitations view={view} />
              <FailingAddresses view={view} />
              {!view.canInvite && <InvitedPeople view={view} search={search} />}
            </>
          )}
          {status !== "open" && (
            <EmptyState title={t(rounds.length > 0 ? "outbox.closed" : "outbox.closed.none")}>
              <p>{t("outbox.closed.text")}</p>
            </EmptyState>
          )}
        </>
      )}
    </>
  );
}
