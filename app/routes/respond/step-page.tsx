import { useLocation } from "@remix-run/react";
import { locales } from "@vensterbank/core";
import { type ReactNode } from "react";
import type { LastCall } from "../../services/respond/get-last-call.server";
import { Button } from "../../ui/form/button";
import { useMessages } from "../../ui/messages/messages-provider";
import buttons from "../../ui/shell/text-button.module.css";
import { ErrorSummary, type ShownError } from "./error-summary";
import { RespondFrame } from "./respond-frame";
import { SaveStatus } from "./save-status";
import { StepProgress } from "./step-progress";
import styles from "./step-page.module.css";
import { useAnswerKeeper } from "./use-answer-keeper";
import { useKiosk } from "./use-kiosk";
import { useLeaving } from "./use-leaving";

interface StepPageProps {
  readonly token: string;
  readonly step: string;
  readonly organisation: string;
  readonly title: string;
  readonly intro?: ReactNode;
  readonly place: { readonly number: number; readonly of: number; readonly previous: string | null };
  /** Set while who has begun may finish a questionnaire that has closed. */
  readonly lastCall: LastCall | null;
  readonly errors?: readonly ShownError[];
  /** The main button; "next" keeps the step. */
  readonly main?: { readonly intent: string; readonly label: string };
  /** What the Enter key asks for; without it, the main button. */
  readonly enter?: string;
  /** Does on the page itself what a button asks for. @returns false when the form is to be sent */
  readonly onButton?: (button: HTMLButtonElement) => boolean;
  readonly children: ReactNode;
}

const formId = "answers";

/**
 * One step of the questionnaire: a plain form, so that it works alike with and without JavaScript. Every way out of it
 * is a button of that form (the other language and the notice too), so that nothing that was filled in gets lost.
 */
export function StepPage(props: StepPageProps) {
  const {
    token,
    step,
    organisation,
    title,
    intro,
    place,
    lastCall,
    errors = [],
    main,
    enter,
    onButton,
    children,
  } = props;
  const { t, locale } = useMessages();
  // Without the part after "#", which browsers would carry on to the next page.
  const { pathname } = useLocation();
  const isShared = useKiosk();
  const { saving, change, leave } = useAnswerKeeper({ formId, token, step, isShared });
  const onSubmit = useLeaving(leave, onButton);
  const { intent, label } = main ?? { intent: "next", label: t("respond.next") };
  return (
    <RespondFrame
      organisation={organisation}
      language={
        <>
          {/* The Enter key presses the first button of a form: that is the main one, not another language. */}
          <button
            className={styles.first}
            form={formId}
            name="intent"
            value={enter ?? intent}
            tabIndex={-1}
            aria-hidden
          >
            {label}
          </button>
          {locales
            .filter((other) => other !== locale)
            .map((other) => (
              <button
                key={other}
                className={buttons.button}
                form={formId}
                name="intent"
                value={`language:${other}`}
                lang={other}
              >
                {t(`common.language.${other}`)}
              </button>
            ))}
        </>
      }
      // Who is told that it is over is not told until when it goes on.
      lastCall={saving.refusal === null ? (saving.lastCall ?? lastCall) : null}
      progress={
        <StepProgress
          number={place.number}
          of={place.of}
          status={<SaveStatus token={token} saving={saving} sends={intent === "send"} />}
        />
      }
      footer={
        <button className={buttons.button} form={formId} name="intent" value="notice">
          {t("respond.notice.read")}
        </button>
      }
    >
      <form
        method="post"
        action={pathname}
        id={formId}
        noValidate
        onChange={({ target }) => change(target)}
        onSubmit={onSubmit}
      >
        <h1 className={styles.title}>{title}</h1>
        <ErrorSummary errors={errors} />
        {intro !== undefined && <div className={styles.intro}>{intro}</div>}
        {children}
        <div className={styles.buttons}>
          <Button weight="primary" name="intent" value={intent}>
            {label}
          </Button>
          {place.previous !== null && (
            <Button weight="quiet" name="intent" value="previous">
              {t("respond.previous")}
            </Button>
          )}
        </div>
      </form>
    </RespondFrame>
  );
}
