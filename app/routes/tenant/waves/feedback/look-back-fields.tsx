import { type FieldMetadata } from "@conform-to/react";
import type { FeedbackArticle } from "../../../../services/feedback/feedback-article.server";
import type { LookBackValue } from "../../../../services/feedback/get-reply.server";
import { ChoiceGroup } from "../../../../ui/form/choice-group";
import { TextArea } from "../../../../ui/form/text-area";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useDay } from "../../use-day";
import css from "./feedback-editor.module.css";

type Fields = Required<{ [Name in keyof LookBackValue]: FieldMetadata<LookBackValue[Name]> }>;

interface LookBackFieldsProps {
  readonly before: NonNullable<FeedbackArticle["before"]>;
  /** The fields of each agreement, in the same order. */
  readonly fields: readonly Fields[];
  /** Most characters of the words to one agreement. */
  readonly longest: number;
}

const states = ["done", "partly", "not"] as const;

/** What was agreed last time, and for each agreement what came of it. */
export function LookBackFields({ before, fields, longest }: LookBackFieldsProps) {
  const { t } = useMessages();
  const day = useDay();
  return (
    <>
      <Heading level={2}>{t("feedback.section.before")}</Heading>
      <Prose>
        <p>{t("feedback.replyPage.before.lead", { wave: before.wave })}</p>
      </Prose>
      {fields.map((one, i) => {
        const { id, what, who, dueOn } = before.agreements[i];
        return (
          <div key={id} className={css.block}>
            <input type="hidden" name={one.id.name} defaultValue={id} />
            <ChoiceGroup
              label={what}
              name={one.state.name}
              hint={dueOn === null ? who : t("feedback.replyPage.before.about", { who, day: day(dueOn) })}
              errors={one.state.errors}
              chosen={[one.state.initialValue ?? ""]}
              choices={states.map((value) => ({ value, label: t(`feedback.agreement.state.${value}`) }))}
            />
            <div className={css.pair}>
              {(["nl", "en"] as const).map((locale) => (
                <TextArea
                  key={locale}
                  label={t(`feedback.replyPage.before.${locale}`)}
                  name={one[locale].name}
                  defaultValue={one[locale].initialValue}
                  errors={one[locale].errors}
                  rows={2}
                  maxLength={longest}
                  lang={locale}
                />
              ))}
            </div>
          </div>
        );
      })}
    </>
  );
}
