import { type SubmissionResult } from "@conform-to/react";
import type {
  OwnTextField,
  OwnTextPart,
  OwnTextSection,
} from "../../../../services/texts/get-own-texts.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { TextArea } from "../../../../ui/form/text-area";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Details } from "../../../../ui/text/details";
import { Prose } from "../../../../ui/text/prose";
import { FormProblem } from "../../form-problem";
import styles from "./texts.module.css";

interface TextGroupFormProps {
  readonly section: OwnTextSection;
  /** When this form was the one that was sent. */
  readonly lastResult?: SubmissionResult<string[]>;
}

/** Texts that are written together, Dutch beside English. A plain form: the page is loaded anew after it. */
export function TextGroupForm({ section: { group, own, parts }, lastResult }: TextGroupFormProps) {
  const { t } = useMessages();
  const name = t(`texts.group.${group}`);
  const hasDefault = parts[0].fields[0].defaults.length > 0;
  return (
    <div id={group} className={styles.group}>
      <Details summary={own ? t("texts.summary.own", { name }) : name} open={own || lastResult !== undefined}>
        <form method="post" noValidate aria-label={name}>
          <Prose>
            <p>{t(`texts.group.${group}.hint`)}</p>
          </Prose>
          <FormProblem errors={lastResult?.error?.[""] ?? []} />
          <input type="hidden" name="group" value={group} />
          {parts.map((part) => (
            <TextPart key={part.key} part={part} lastResult={lastResult} />
          ))}
          <ButtonRow>
            <Button name="intent" value="save">
              {t("texts.save")}
            </Button>
            {own && (
              <Button weight="quiet" name="intent" value="reset">
                {t(hasDefault ? "texts.reset" : "texts.remove")}
              </Button>
            )}
          </ButtonRow>
        </form>
      </Details>
    </div>
  );
}

function TextPart({
  part,
  lastResult,
}: {
  readonly part: OwnTextPart;
  readonly lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useMessages();
  const { label, line, most, fields } = part;
  const wordOf = (field: OwnTextField) =>
    t("texts.inLanguage", { what: t(label), language: t(`texts.language.${field.locale}`) });
  return (
    <div className={styles.pair}>
      {fields.map((one) => {
        const typed = lastResult?.initialValue?.[one.field];
        const control = {
          label: wordOf(one),
          name: one.field,
          hint: one.places.length === 0 ? undefined : t("texts.places", { places: one.places.join(" ") }),
          errors: lastResult?.error?.[one.field] ?? undefined,
          defaultValue: typeof typed === "string" ? typed : one.text,
          maxLength: most,
          lang: one.locale,
        };
        return (
          <div key={one.field} className={styles.half}>
            {line ? <TextField {...control} /> : <TextArea {...control} rows={9} />}
            {one.defaults.length > 0 && (
              <Details summary={t(one.text === "" ? "texts.default.now" : "texts.default")}>
                {one.defaults.map((text) => (
                  <p key={text} lang={one.locale} className={styles.said}>
                    {text}
                  </p>
                ))}
              </Details>
            )}
          </div>
        );
      })}
    </div>
  );
}
