import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { WaveCourse as Course } from "../../../services/waves/wave-course.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import { useScheduleWords } from "./schedule/use-schedule-words";

interface WaveCourseProps {
  readonly wave: string;
  readonly course: Course;
  readonly may: { readonly schedule: boolean; readonly invitations: boolean };
}

/** What happens of itself in a measurement: what comes next, what goes on, and what did not work. */
export function WaveCourse({ wave, course, may }: WaveCourseProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const { when, nameOf } = useScheduleWords();
  const { upcoming, running, mailsFailed } = course;
  const failed = upcoming?.state === "failed" ? upcoming : null;
  // That it closes is said with the closing time that has gone by.
  const planned = upcoming?.state === "planned" && course.lastCallUntil === null ? upcoming : null;
  return (
    <>
      {(failed || mailsFailed > 0) && (
        <Notice tone="warn" title={t("fieldwork.next.failed.title")}>
          {failed && (
            <p>
              {t("schedule.next.failed", {
                step: nameOf(failed),
                why: t(`schedule.why.${failed.why ?? "fault"}`),
              })}{" "}
              {may.schedule && <Link to={paths.waveSchedule(tenant, wave)}>{t("schedule.next.toPage")}</Link>}
            </p>
          )}
          {mailsFailed > 0 && (
            <p>
              {t("fieldwork.next.mails", { count: mailsFailed })}{" "}
              {may.invitations && (
                <Link to={paths.waveInvitations(tenant, wave)}>{t("fieldwork.next.toMails")}</Link>
              )}
            </p>
          )}
        </Notice>
      )}
      {(running || planned) && (
        <Prose>
          {running && (
            <p>
              {isToldExactly(running)
                ? t("fieldwork.next.running", {
                    what: nameOf(running),
                    sent: running.sent,
                    total: running.total,
                  })
                : t("fieldwork.next.runningUntold", { what: nameOf(running) })}
            </p>
          )}
          {planned && (
            <p>{t(`schedule.next.${planned.kind}`, { number: planned.number, when: when(planned.at) })}</p>
          )}
        </Prose>
      )}
    </>
  );
}

/** How far a reminder is would say how many have not answered. */
function isToldExactly({ kind, number }: NonNullable<Course["running"]>): boolean {
  return kind === "tell" || (kind === "invite" && number === 1);
}
