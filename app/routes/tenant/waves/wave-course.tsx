import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { CourseStep, WaveCourse as Course } from "../../../services/waves/wave-course.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";

interface WaveCourseProps {
  readonly wave: string;
  readonly course: Course;
  readonly may: { readonly schedule: boolean; readonly invitations: boolean };
}

/** What happens of itself in a measurement: what comes next, what goes on, and what did not work. */
export function WaveCourse({ wave, course, may }: WaveCourseProps) {
  const { t, formats } = useMessages();
  const tenant = useTenant();
  const { planned, running, failed, mailsFailed } = course;
  const step = ({ kind, number }: CourseStep) => t(`fieldwork.step.${kind}`, { number });
  const when = ({ at }: CourseStep) => formats.clock(new Date(at));
  return (
    <>
      {(failed.length > 0 || mailsFailed > 0) && (
        <Notice tone="warn" title={t("fieldwork.next.failed.title")}>
          {failed.map((one) => (
            <p key={`${one.kind}${one.number}`}>
              {t("fieldwork.next.failed", { what: step(one), ...when(one) })}{" "}
              {may.schedule && (
                <Link to={paths.waveSchedule(tenant, wave)}>{t("fieldwork.next.toSchedule")}</Link>
              )}
            </p>
          ))}
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
              {t("fieldwork.next.running", {
                what: step(running),
                sent: running.sent,
                total: running.total,
              })}
            </p>
          )}
          {planned && <p>{t("fieldwork.next.planned", { what: step(planned), ...when(planned) })}</p>}
        </Prose>
      )}
    </>
  );
}
