import type { TenantStatus } from "@vensterbank/core";
import { useMessages } from "../../ui/messages/messages-provider";
import { Tag } from "../../ui/text/tag";

/** How an organisation stands, in a word. */
export function StatusTag({ status, isDemo }: { status: TenantStatus; isDemo: boolean }) {
  const { t } = useMessages();
  if (status === "suspended") return <Tag tone="strong">{t("operator.status.suspended")}</Tag>;
  return <Tag>{t(isDemo ? "operator.status.demo" : "operator.status.active")}</Tag>;
}
