import { type SubmissionResult } from "@conform-to/react";
import { paths } from "../../../../paths";
import type { Schedule } from "../../../../services/fieldwork/get-schedule.server";
import { LinkButton } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Details } from "../../../../ui/text/details";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useTenant } from "../../use-tenant";
import { ClosingForm } from "./closing-form";
import { MomentForm } from "./moment-form";
import { OpeningForm } from "./opening-form";
import { ReminderForms } from "./reminder-forms";
import { resultOf } from "./result-of";
import { StepButton } from "./step-button";
import { type ScheduleMay } from "./step-line";

interface ScheduleFormsProps {
  readonly schedule: Schedule;
  readonly may: ScheduleMay;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** What can be planned now. */
export function ScheduleForms({ schedule, may, lastResult }: ScheduleFormsProps) {
  const { status, opensByItself, lastCallUntil, closing, hasInvited } = schedule;
  const isRunning = (status === "open" && lastCallUntil === null) || (status === "draft" && opensByItself);
  return (
    <>
      {status === "draft" && <Opening schedule={schedule} may={may} lastResult={lastResult} />}
      {isRunning && !hasInvited && <Invitations schedule={schedule} lastResult={lastResult} />}
      {isRunning && (closing !== null || status === "open") && (
        <ReminderForms schedule={schedule} lastResult={lastResult} />
      )}
      {status === "open" && may.close && <Closing schedule={schedule} may={may} lastResult={lastResult} />}
    </>
  );
}

function Opening({ schedule, may, lastResult }: ScheduleFormsProps) {
  const { t } = useMessages();
  if (!may.open)
    return schedule.opensByItself ? null : (
      <Prose>
        <p>{t("schedule.opening.waits")}</p>
      </Prose>
    );
  const form = <OpeningForm schedule={schedule} lastResult={lastResult} />;
  return (
    <section>
      <Heading level={2}>{t("schedule.opening")}</Heading>
      {schedule.opensByItself ? (
        <Details
          summary={t("schedule.opening.change")}
          open={resultOf(lastResult, { intent: "open" }) !== undefined}
        >
          {form}
        </Details>
      ) : (
        <>
          <Prose>
            <p>{t("schedule.opening.lead")}</p>
          </Prose>
          {form}
        </>
      )}
    </section>
  );
}

function Closing({ schedule, lastResult }: ScheduleFormsProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const isPlanned = schedule.closing !== null;
  const form = <ClosingForm schedule={schedule} lastResult={lastResult} />;
  return (
    <section>
      <Heading level={2}>{t("schedule.closing")}</Heading>
      {isPlanned ? (
        <Details
          summary={t("schedule.closing.change")}
          open={resultOf(lastResult, { intent: "close" }) !== undefined}
        >
          {form}
        </Details>
      ) : (
        <>
          <Prose>
            <p>{t("schedule.closing.lead")}</p>
          </Prose>
          {form}
        </>
      )}
      <ButtonRow>
        <LinkButton to={paths.closeWave(tenant, schedule.id)} weight="quiet">
          {t("schedule.closing.byHand")}
        </LinkButton>
      </ButtonRow>
    </section>
  );
}

function Invitations({ schedule, lastResult }: Omit<ScheduleFormsProps, "may">) {
  const { t } = useMessages();
  return (
    <section>
      <Heading level={2}>{t("schedule.invite")}</Heading>
      <Prose>
        <p>{t("schedule.invite.lead")}</p>
      </Prose>
      <MomentForm
        intent="invite"
        proposed={schedule.proposed.mail}
        min={schedule.today}
        button={t("schedule.invite.save")}
        lastResult={lastResult}
      />
      {schedule.status === "open" && (
        <StepButton
          intent="invite-now"
          label={t("schedule.invite.now")}
          title={t("schedule.invite.now")}
          words={t("schedule.invite.confirm")}
        />
      )}
    </section>
  );
}
