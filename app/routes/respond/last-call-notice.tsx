import type { LastCall } from "../../services/respond/get-last-call.server";
import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./last-call-notice.module.css";

/** That the questionnaire has closed, and until when who has begun may finish it. */
export function LastCallNotice({ lastCall }: { readonly lastCall: LastCall | null }) {
  const { t } = useMessages();
  return (
    <div role="status">
      {lastCall && (
        <p className={styles.notice}>{t("respond.lastCall", { at: lastCall.at, until: lastCall.until })}</p>
      )}
    </div>
  );
}
