import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useDay } from "../use-day";

/** That the programme of a page has ended, on which day, and what that means for the page. */
export function ErasedNotice({ on }: { readonly on: string | null }) {
  const { t } = useMessages();
  const day = useDay();
  if (on === null) return null;
  return (
    <Notice tone="info">
      <p>{t("retention.erased", { date: day(on) })}</p>
    </Notice>
  );
}
