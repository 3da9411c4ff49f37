import type { LocalTime } from "../../../../services/fieldwork/local-time.server";
import type { ScheduledStep } from "../../../../services/fieldwork/get-schedule.server";
import { useMessages } from "../../../../ui/messages/messages-provider";

const tags = { nl: "nl-NL", en: "en-GB" } as const;

/** How a schedule speaks: moments by the organisation's clock, names of steps, and to how many a mail goes. */
export function useScheduleWords() {
  const { t, locale } = useMessages();
  // The day was worked out in the organisation's zone: here it is only written.
  const day = new Intl.DateTimeFormat(tags[locale], {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const dayOf = ({ date }: LocalTime) => day.format(new Date(date));
  const when = ({ date, time }: LocalTime) => t("schedule.when", { day: dayOf({ date, time }), time });
  const nameOf = ({ kind, number }: Pick<ScheduledStep, "kind" | "number">) =>
    kind === "invite" && number > 1 ? t("schedule.kind.inviteAgain") : t(`schedule.kind.${kind}`, { number });
  const toWhom = ({ to, status }: Pick<ScheduledStep, "to" | "status">): string | null => {
    if (to === null) return null;
    if (to.isRounded)
      return to.count === 0 ? t("schedule.toFew") : t("schedule.toAbout", { count: to.count });
    if (to.count === 0) return status === "planned" ? t("schedule.toNobody") : null;
    return t("schedule.to", { count: to.count });
  };
  return { when, dayOf, nameOf, toWhom };
}
