import { Link } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { PaperView } from "../../../../services/paper/get-paper.server";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Prose } from "../../../../ui/text/prose";
import { useTenant } from "../../use-tenant";
import { useScheduleWords } from "../schedule/use-schedule-words";

interface PaperUntilProps {
  readonly view: Pick<PaperView, "until" | "isLastCall">;
  readonly wave: string;
  /** May move the closing time. */
  readonly mayMove: boolean;
}

/** Until when forms can be typed in, and where more time comes from. */
export function PaperUntil({ view: { until, isLastCall }, wave, mayMove }: PaperUntilProps) {
  const { t } = useMessages();
  const { when } = useScheduleWords();
  const tenant = useTenant();
  if (until === null)
    return (
      <Prose>
        <p>{t("codes.paper.enter.untilClosed")}</p>
      </Prose>
    );
  const more = mayMove && (
    <p>
      <Link to={paths.waveSchedule(tenant, wave)}>{t("codes.paper.enter.moreTime")}</Link>
    </p>
  );
  return isLastCall ? (
    <Notice tone="warn" title={t("codes.paper.enter.lastCall", { until: until.time })}>
      <p>{t("codes.paper.enter.lastCall.text")}</p>
      {more}
    </Notice>
  ) : (
    <Prose>
      <p>{t("codes.paper.enter.until", { when: when(until) })}</p>
      {more}
    </Prose>
  );
}
