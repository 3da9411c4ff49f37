import { Link } from "@remix-run/react";
import { type ReactNode } from "react";
import type { Preview } from "../../../../services/preview/get-preview.server";
import { LinkButton } from "../../../../ui/form/button";
import { useMessages } from "../../../../ui/messages/messages-provider";
import beginning from "../../../respond/begin.module.css";
import { NoticeAddition } from "../../../respond/notice-addition";
import { NoticeBlocks } from "../../../respond/notice-blocks";
import { OwnText } from "../../../respond/own-text";
import { QuestionField } from "../../../respond/question-field";
import review from "../../../respond/review.module.css";
import { StepProgress } from "../../../respond/step-progress";
import steps from "../../../respond/step-page.module.css";
import { PreviewRelations } from "./preview-relations";
import { PreviewThanks } from "./preview-thanks";
import styles from "./preview.module.css";

interface PreviewPageProps {
  readonly preview: Preview;
  readonly step: string;
  /** Where the buttons lead; null where everything stands below each other. */
  readonly addressOf: ((step: string) => string) | null;
  readonly all: readonly string[];
}

/** One page of the questionnaire as respondents see it. What looks like their button leads to the next page. */
export function PreviewPage({ preview, step, addressOf, all }: PreviewPageProps) {
  const { t } = useMessages();
  const at = all.indexOf(step);
  const [previous, next] = [all[at - 1], all[at + 1]];
  const screen = preview.screens.find(({ id }) => id === step);
  const numbered = step !== "notice" && step !== "thanks";
  return (
    <article className={styles.sheet} aria-label={titleOf(preview, step, t)}>
      {numbered && addressOf !== null && (
        <div className={styles.progress}>
          <StepProgress number={at} of={all.length - 2} status={null} />
        </div>
      )}
      {step === "notice" && <Begin preview={preview} />}
      {screen && (
        <>
          <h2 className={steps.title}>{screen.title}</h2>
          {screen.intro !== null && (
            <div className={steps.intro}>
              <p>{screen.intro}</p>
            </div>
          )}
          {screen.questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              dontKnow={screen.dontKnow}
              values={screen.values}
            />
          ))}
        </>
      )}
      {step === "relations" && preview.relations && (
        <PreviewRelations
          texts={preview.relations}
          side={preview.role === "partner" ? "partner" : "inside"}
        />
      )}
      {step === "review" && <Review preview={preview} addressOf={addressOf} />}
      {step === "thanks" && <PreviewThanks preview={preview} />}
      {addressOf !== null && (
        <div className={steps.buttons}>
          {next !== undefined && (
            <LinkButton to={addressOf(next)} weight="primary">
              {t(
                step === "notice"
                  ? "respond.begin.start"
                  : step === "review"
                    ? "respond.review.send"
                    : "respond.next",
              )}
            </LinkButton>
          )}
          {previous !== undefined && (
            <LinkButton to={addressOf(previous)} weight="quiet">
              {t("respond.previous")}
            </LinkButton>
          )}
        </div>
      )}
    </article>
  );
}

/** What a page of the questionnaire is called. */
export function titleOf(
  { screens, relations }: Pick<Preview, "screens" | "relations">,
  step: string,
  t: ReturnType<typeof useMessages>["t"],
): string {
  if (step === "notice") return t("respond.begin.heading");
  if (step === "review") return t("respond.review.heading");
  if (step === "thanks") return t("thanks.done.heading");
  if (step === "relations") return relations?.title ?? "";
  return screens.find(({ id }) => id === step)?.title ?? "";
}

function Begin({ preview: { notice, organisation } }: { readonly preview: Preview }) {
  const { t } = useMessages();
  return (
    <>
      <h2 className={beginning.title}>{t("respond.begin.heading")}</h2>
      <OwnText text={notice.welcome} />
      <NoticeBlocks blocks={notice.blocks} />
      <NoticeAddition organisation={organisation} text={notice.addition} />
      <div className={beginning.consent}>
        <label className={beginning.check}>
          <input type="checkbox" />
          <span>{notice.consent}</span>
        </label>
      </div>
    </>
  );
}

function Review({ preview, addressOf }: Pick<PreviewPageProps, "preview" | "addressOf">): ReactNode {
  const { t } = useMessages();
  const line = (step: string, title: string, state: string) => (
    <li key={step} data-state="empty">
      {addressOf === null ? <span>{title}</span> : <Link to={addressOf(step)}>{title}</Link>}
      <span className={review.state}>{state}</span>
    </li>
  );
  return (
    <>
      <h2 className={steps.title}>{t("respond.review.heading")}</h2>
      <div className={steps.intro}>
        <p>{t("respond.review.lead")}</p>
      </div>
      <ol className={review.list}>
        {preview.screens.map(({ id, title, questions }) => {
          const total = questions.filter(({ kind }) => kind !== "text").length;
          const state =
            total === 0
              ? t("respond.review.optional")
              : t("respond.review.answered", { answered: 0, total: questions.length });
          return line(id, title, state);
        })}
        {preview.relations &&
          line("relations", preview.relations.title, t("respond.review.relations.unanswered"))}
      </ol>
      <p className={review.after}>{t("respond.review.after")}</p>
    </>
  );
}
