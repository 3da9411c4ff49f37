import { type DefaultValue, type SubmissionResult } from "@conform-to/react";
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
import { KeptTyping } from "../../kept-typing";
import styles from "./texts.module.css";

interface TextGroupFormProps {
  readonly section: OwnTextSection;
  /** When this form was the one that was sent. */
  readonly lastResult?: SubmissionResult<string[]>;
}

/** What stands in the fields of one group, by their names. An empty one has none. */
type Typed = Readonly<Record<string, unknown>>;

/** Texts that are written together, Dutch beside English. A plain form: the page is loaded anew after it. */
export function TextGroupForm({ section, lastResult }: TextGroupFormProps) {
  const { group } = section;
  return (
    <div id={group} className={styles.group}>
      <KeptTyping<Typed> form={group}>
        {(typed) => <GroupForm section={section} lastResult={lastResult} typed={typed} />}
      </KeptTyping>
    </div>
  );
}

interface GroupFormProps extends TextGroupFormProps {
  /** What was typed before and could not be kept. */
  readonly typed?: DefaultValue<Typed>;
}

function GroupForm({ section: { group, own, parts }, lastResult, typed }: GroupFormProps) {
  const { t } = useMessages();
  const name = t(`texts.group.${group}`);
  const hasDefault = parts[0].fields[0].defaults.length > 0;
  const isOpen = own || lastResult !== undefined || Boolean(typed);
  return (
    <Details summary={own ? t("texts.summary.own", { name }) : name} open={isOpen}>
      <form method="post" noValidate aria-label={name}>
        <Prose>
          <p>{t(`texts.group.${group}.hint`)}</p>
        </Prose>
        <FormProblem errors={lastResult?.error?.[""] ?? []} />
        <input type="hidden" name="group" value={group} />
        {parts.map((part) => (
          <TextPart
            key={part.key}
            part={part}
            errors={lastResult?.error}
            typed={typed ?? lastResult?.initialValue ?? undefined}
          />
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
  );
}

interface TextPartProps {
  readonly part: OwnTextPart;
  readonly errors: SubmissionResult<string[]>["error"];
  /** Stands in the fields in the place of what is kept. */
  readonly typed: Typed | undefined;
}

function TextPart({ part, errors, typed }: TextPartProps) {
  const { t } = useMessages();
  const { label, line, most, fields } = part;
  const wordOf = (field: OwnTextField) =>
    t("texts.inLanguage", { what: t(label), language: t(`texts.language.${field.locale}`) });
  return (
    <div className={styles.pair}>
      {fields.map((one) => {
        const before = typed?.[one.field];
        const control = {
          label: wordOf(one),
          name: one.field,
          hint: one.places.length === 0 ? undefined : t("texts.places", { places: one.places.join(" ") }),
          errors: errors?.[one.field] ?? undefined,
          defaultValue: typed === undefined ? one.text : typeof before === "string" ? before : "",
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
