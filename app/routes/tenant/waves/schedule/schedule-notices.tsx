import type { Schedule } from "../../../../services/fieldwork/get-schedule.server";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useScheduleWords } from "./use-schedule-words";

/** What somebody should know now: what did not work, and that the last half hour runs. */
export function ScheduleNotices({ schedule }: { readonly schedule: Schedule }) {
  const { t } = useMessages();
  const { nameOf } = useScheduleWords();
  const { steps, status, lastCallUntil } = schedule;
  const failed = steps.filter(
    (step) => step.status === "failed" && (step.kind !== "open" || status === "draft"),
  );
  return (
    <>
      {lastCallUntil && (
        <Notice tone="info" title={t("schedule.lastCall")}>
          <p>{t("schedule.lastCall.text", { time: lastCallUntil.time })}</p>
        </Notice>
      )}
      {failed.map((step) => (
        <Notice
          key={step.id}
          tone="warn"
          title={step.kind === "open" ? t("schedule.failedOpening") : t("schedule.failedStep")}
        >
          {step.kind !== "open" && <p>{nameOf(step)}</p>}
          <p>{t(`schedule.why.${step.why ?? "fault"}`)}</p>
          {step.kind === "open" && <p>{t("schedule.failedOpening.next")}</p>}
        </Notice>
      ))}
    </>
  );
}
