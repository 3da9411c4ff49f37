import type { FeedbackView } from "../../../../services/feedback/get-feedback.server";
import { EmptyState } from "../../../../ui/feedback/empty-state";
import { useMessages } from "../../../../ui/messages/messages-provider";

/** Why there is no page to see. */
export function FeedbackWait({ why }: { readonly why: Extract<FeedbackView, { state: "wait" }>["why"] }) {
  const { t } = useMessages();
  return (
    <EmptyState title={t("feedback.title")}>
      <p>{t(`feedback.wait.${why}`)}</p>
    </EmptyState>
  );
}
