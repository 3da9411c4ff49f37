import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { UpcomingStep } from "../../../services/home/upcoming-steps.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useScheduleWords } from "../waves/schedule/use-schedule-words";

interface UpcomingLinesProps {
  readonly tenant: string;
  readonly steps: readonly UpcomingStep[];
}

/** What happens next of itself in each measurement, or what did not and has to be looked at. */
export function UpcomingLines({ tenant, steps }: UpcomingLinesProps) {
  const { t } = useMessages();
  const { when, nameOf } = useScheduleWords();
  return steps.map(({ wave, title, step }) => {
    const { kind, number, at, state, why } = step;
    return (
      <p key={wave}>
        <strong>{title}:</strong>{" "}
        {state === "failed"
          ? t("schedule.next.failed", { step: nameOf(step), why: t(`schedule.why.${why ?? "fault"}`) })
          : t(`schedule.next.${kind}`, { number, when: when(at) })}{" "}
        <Link to={paths.waveSchedule(tenant, wave)}>{t("schedule.next.toPage")}</Link>
      </p>
    );
  });
}
