import { type SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { FeedbackView } from "../../../../services/feedback/get-feedback.server";
import { Notice } from "../../../../ui/feedback/notice";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Details } from "../../../../ui/text/details";
import { Prose } from "../../../../ui/text/prose";
import { AgreementList } from "../../../feedback/agreement-list";
import { useDay } from "../../use-day";
import { KeptTyping } from "../../kept-typing";
import { useTenant } from "../../use-tenant";
import { FeedbackEditor } from "./feedback-editor";
import css from "./feedback-editor.module.css";
import { FeedbackMissingNotice } from "./feedback-missing-notice";
import { FeedbackPreview } from "./feedback-preview";
import { type FeedbackValue } from "./feedback-value";
import { SideLinks } from "./side-links";
import { SuspiciousWords } from "./suspicious-words";

export interface FeedbackMay {
  readonly reply: boolean;
  readonly publish: boolean;
}

interface FeedbackDeskProps {
  readonly view: Extract<FeedbackView, { state: "edit" }>;
  /** As whom the page is looked at; null = it is edited. */
  readonly as: "inside" | "partner" | null;
  readonly may: FeedbackMay;
  readonly lastResult?: SubmissionResult<string[]>;
}

/** The page before it is published: how it looks, what can be changed, what comes next. */
export function FeedbackDesk({ view, as, may, lastResult }: FeedbackDeskProps) {
  const { t } = useMessages();
  const day = useDay();
  const tenant = useTenant();
  const { wave, sections, suspicious, readyOn, missing, article } = view;
  const here = paths.waveFeedback(tenant, wave.id);
  if (as !== null)
    return (
      <>
        <SideLinks here={here} as={as} back={t("feedback.preview.back")} />
        <p>{t(`feedback.preview.is.${as}`)}</p>
        <FeedbackPreview article={article} />
      </>
    );
  return (
    <>
      <Prose lead>
        <p>{t("feedback.edit.lead")}</p>
      </Prose>
      <Prose>
        <p>{t("feedback.edit.numbers")}</p>
        {readyOn !== null && <p>{t("feedback.edit.isReady", { day: day(readyOn) })}</p>}
      </Prose>
      {readyOn !== null && <FeedbackMissingNotice wave={wave.id} missing={missing} may={may} />}
      <SuspiciousWords found={suspicious} />
      <SideLinks here={here} as={null} />
      <KeptTyping<FeedbackValue>>
        {(typed) => (
          <FeedbackEditor sections={sections} lastResult={lastResult} typed={typed}>
            <ButtonRow>
              <Button weight="primary">{t("common.save")}</Button>
            </ButtonRow>
            <div className={css.step}>
              <p>{t("feedback.edit.anew.why")}</p>
              <Button name="then" value="anew">
                {t("feedback.edit.anew")}
              </Button>
            </div>
            {readyOn === null && (
              <div className={css.step}>
                <p>{t("feedback.edit.ready.why")}</p>
                <Button name="then" value="ready">
                  {t("feedback.edit.ready")}
                </Button>
              </div>
            )}
          </FeedbackEditor>
        )}
      </KeptTyping>
      <Heading level={2}>{t("feedback.section.reply")}</Heading>
      {article.reply === null ? (
        <Notice tone="info">
          <p>{t("feedback.preview.noReply")}</p>
        </Notice>
      ) : (
        <p>{article.reply.by}</p>
      )}
      {article.before && (
        <Details summary={t("feedback.edit.before", { wave: article.before.wave })} open>
          <p>{t("feedback.edit.before.why")}</p>
          <AgreementList agreements={article.before.agreements} />
        </Details>
      )}
      {may.reply && (
        <p>
          <Link to={paths.feedbackReply(tenant, wave.id)}>
            {t(article.reply === null ? "feedback.to.reply" : "feedback.to.changeReply")}
          </Link>
        </p>
      )}
    </>
  );
}
