import { Link } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { FeedbackState } from "../../../../services/feedback/get-feedback-state.server";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { AgreementList } from "../../../feedback/agreement-list";
import { useDay } from "../../use-day";
import { useTenant } from "../../use-tenant";

interface WaveFeedbackProps {
  readonly wave: string;
  readonly feedback: FeedbackState;
}

/** On the page of a measurement: what was agreed, and why the next one may open without feedback. */
export function WaveFeedback({ wave, feedback: { waived, mayWaive, agreed } }: WaveFeedbackProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const day = useDay();
  return (
    <>
      {waived && (
        <Notice tone="info">
          <p>{t("feedback.without.stated", { day: day(waived.on), reason: waived.reason })}</p>
        </Notice>
      )}
      {mayWaive && (
        <p>
          <Link to={paths.feedbackWaiver(tenant, wave)}>{t("feedback.without.link")}</Link>
        </p>
      )}
      {agreed && (
        <>
          <Heading level={2}>
            {agreed.isOwn ? t("feedback.section.agreements") : t("feedback.agreed.title")}
          </Heading>
          <AgreementList agreements={agreed.agreements} />
          <p>
            <Link to={paths.waveFeedback(tenant, agreed.wave.id)}>
              {t("feedback.agreed.read", { wave: agreed.wave.title })}
            </Link>
          </p>
        </>
      )}
    </>
  );
}
