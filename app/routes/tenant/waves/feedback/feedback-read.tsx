import { type SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { FeedbackView } from "../../../../services/feedback/get-feedback.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Prose } from "../../../../ui/text/prose";
import { KeptTyping } from "../../kept-typing";
import { useTenant } from "../../use-tenant";
import { FeedbackEditor } from "./feedback-editor";
import css from "./feedback-editor.module.css";
import { FeedbackPreview } from "./feedback-preview";
import { type FeedbackValue } from "./feedback-value";
import { SideLinks } from "./side-links";
import { SuspiciousWords } from "./suspicious-words";

interface FeedbackReadProps {
  readonly view: Extract<FeedbackView, { state: "read" }>;
  readonly as: "inside" | "partner" | null;
  /** The form in which own words are mended. */
  readonly correcting: boolean;
  readonly may: { readonly reply: boolean };
  readonly lastResult?: SubmissionResult<string[]>;
}

/** The page once it is published, for who reads results; who wrote it can mend own words. */
export function FeedbackRead({ view, as, correcting, may, lastResult }: FeedbackReadProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const { wave, article, mayCorrect, sections, suspicious } = view;
  const here = paths.waveFeedback(tenant, wave.id);
  if (correcting && mayCorrect) {
    const own = sections.map((one) => ({ ...one, blocks: one.blocks.filter((block) => block.own !== null) }));
    return (
      <>
        <Prose>
          <p>{t("feedback.edit.correct.lead")}</p>
        </Prose>
        <SuspiciousWords found={suspicious} />
        {own.every(({ blocks }) => blocks.length === 0) ? (
          <p>{t("feedback.edit.nothingToCorrect")}</p>
        ) : (
          <KeptTyping<FeedbackValue>>
            {(typed) => (
              <FeedbackEditor sections={own} frozen lastResult={lastResult} typed={typed}>
                <ButtonRow>
                  <Button weight="primary">{t("common.save")}</Button>
                </ButtonRow>
              </FeedbackEditor>
            )}
          </KeptTyping>
        )}
        <p>
          <Link to={here}>{t("common.back")}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <Prose>
        <p>{t(as === null ? "feedback.view.lead" : `feedback.preview.is.${as}`)}</p>
      </Prose>
      <SideLinks here={here} as={as} />
      <FeedbackPreview article={article} withReply={false} />
      <p className={css.links}>
        {mayCorrect && <Link to={`${here}?correct=1`}>{t("feedback.edit.correct")}</Link>}
        {may.reply && <Link to={paths.feedbackReply(tenant, wave.id)}>{t("feedback.to.addReply")}</Link>}
      </p>
    </>
  );
}
