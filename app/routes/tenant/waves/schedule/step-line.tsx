import { type SubmissionResult } from "@conform-to/react";
import { paths } from "../../../../paths";
import type { Schedule, ScheduledStep } from "../../../../services/fieldwork/get-schedule.server";
import { LinkButton } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Details } from "../../../../ui/text/details";
import { Tag } from "../../../../ui/text/tag";
import { useTenant } from "../../use-tenant";
import { MomentForm } from "./moment-form";
import { resultOf } from "./result-of";
import styles from "./schedule.module.css";
import { StepButton } from "./step-button";
import { useScheduleWords } from "./use-schedule-words";

export interface ScheduleMay {
  readonly open: boolean;
  readonly close: boolean;
}

interface StepLineProps {
  readonly step: ScheduledStep;
  readonly schedule: Schedule;
  readonly may: ScheduleMay;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** One thing that happens by itself: when, what, to how many, how far it is, and what can still be changed about it. */
export function StepLine({ step, schedule, may, lastResult }: StepLineProps) {
  const { t, say } = useMessages();
  const { dayOf, nameOf, toWhom } = useScheduleWords();
  const { kind, status } = step;
  const told = [
    kind === "close" && status === "done"
      ? t("schedule.does.closed")
      : t(`schedule.does.${kind}`, { minutes: schedule.lastCallMinutes }),
    toWhom(step),
    step.failed > 0 ? t("schedule.failed", { count: step.failed }) : null,
  ].filter((said) => said !== null);
  const tone =
    status === "running" || status === "failed" ? "strong" : status === "planned" ? "plain" : "faint";
  return (
    <li className={styles.step} data-status={status}>
      <p className={styles.when}>
        {dayOf(step.at)}
        <br />
        {t("schedule.hour", { time: step.at.time })}
      </p>
      <div className={styles.what}>
        <h3>
          {nameOf(step)} <Tag tone={tone}>{t(`schedule.status.${status}`)}</Tag>
        </h3>
        <p>{told.join(" ")}</p>
        {step.why !== null && <p className={styles.why}>{t(`schedule.why.${step.why}`)}</p>}
        {step.problem && (
          <p className={styles.problem}>
            {say({ key: `errors.${step.problem.key}`, params: step.problem.params })} {t("schedule.problem")}
          </p>
        )}
        {step.canTell && (
          <StepButton
            intent="tell"
            label={t("schedule.tellNow")}
            title={t("schedule.tellNow")}
            words={t("schedule.tellNow.confirm")}
          />
        )}
        {status === "planned" && (
          <StepActions step={step} schedule={schedule} may={may} lastResult={lastResult} />
        )}
      </div>
    </li>
  );
}

function StepActions({ step, schedule, may, lastResult }: StepLineProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const { nameOf } = useScheduleWords();
  const { id, kind } = step;
  const name = nameOf(step);
  if (kind === "close") return null;
  const cancel = (
    <StepButton
      intent="cancel"
      step={id}
      label={t("schedule.cancel")}
      title={`${t("schedule.cancel")}: ${name}`}
      words={t(kind === "open" ? "schedule.cancel.confirm.open" : "schedule.cancel.confirm")}
      weight="danger"
    />
  );
  if (kind === "open")
    return may.open ? (
      <ButtonRow>
        <LinkButton to={paths.openWave(tenant, schedule.id)} weight="quiet">
          {t("schedule.now.toOpening")}
        </LinkButton>
        {cancel}
      </ButtonRow>
    ) : null;
  return (
    <>
      <Details
        summary={t("schedule.move")}
        open={resultOf(lastResult, { intent: "move", step: id }) !== undefined}
      >
        <MomentForm
          intent="move"
          step={id}
          proposed={step.at}
          min={schedule.today}
          button={t("schedule.move.save")}
          lastResult={lastResult}
        />
      </Details>
      <ButtonRow>
        {(schedule.status === "open" || kind === "tell") && (
          <StepButton
            intent="now"
            step={id}
            label={t("schedule.now")}
            title={`${t("schedule.now")}: ${name}`}
            words={t("schedule.now.confirm")}
          />
        )}
        {cancel}
      </ButtonRow>
    </>
  );
}
