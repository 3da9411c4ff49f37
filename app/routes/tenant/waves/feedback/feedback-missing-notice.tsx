import { Link } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { FeedbackMissing } from "../../../../services/feedback/feedback-gate.server";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useTenant } from "../../use-tenant";

interface FeedbackMissingNoticeProps {
  readonly wave: string;
  /** Null: nothing is missing. */
  readonly missing: FeedbackMissing | null;
  readonly may: { readonly reply: boolean; readonly publish: boolean };
}

/** What publishing still wants, with the way there for who can do it; or the way to publishing. */
export function FeedbackMissingNotice({ wave, missing, may }: FeedbackMissingNoticeProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  if (missing === null)
    return may.publish ? (
      <p>
        <Link to={paths.publishWave(tenant, wave)}>{t("feedback.to.publish")}</Link>
      </p>
    ) : null;
  const next =
    missing === "page"
      ? { to: paths.waveFeedback(tenant, wave), label: t("feedback.to.page") }
      : may.reply && { to: paths.feedbackReply(tenant, wave), label: t("feedback.to.reply") };
  return (
    <Notice tone="info" title={t("feedback.missing.title")}>
      <p>{t(`feedback.missing.${missing}`)}</p>
      {next && (
        <p>
          <Link to={next.to}>{next.label}</Link>
        </p>
      )}
    </Notice>
  );
}
