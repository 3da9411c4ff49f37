import type { WaveStatus } from "@vensterbank/core";
import { paths } from "../../../../paths";
import { EmptyState } from "../../../../ui/feedback/empty-state";
import { LinkButton } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useTenant } from "../../use-tenant";

interface NotOpenProps {
  readonly wave: { readonly id: string; readonly status: WaveStatus };
  /** What can be done here once the measurement is open. */
  readonly soon: string;
}

/** Before opening and after the closing time: what this page is for and where to go, or that it is over. */
export function NotOpen({ wave: { id, status }, soon }: NotOpenProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  if (status === "open")
    return (
      <EmptyState title={t("schedule.lastCall")}>
        <p>{t("codes.lastCall.text")}</p>
      </EmptyState>
    );
  if (status !== "draft")
    return (
      <EmptyState title={t("codes.closed")}>
        <p>{t("codes.closed.text")}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={t("outbox.draft")}>
      <p>{soon}</p>
      <ButtonRow>
        <LinkButton to={paths.waveSchedule(tenant, id)}>{t("schedule.next.toPage")}</LinkButton>
      </ButtonRow>
    </EmptyState>
  );
}
