import { type FieldMetadata } from "@conform-to/react";
import { insideRoles, ownQuestionLimits } from "@vensterbank/core";
import { type ComponentProps } from "react";
import { Button } from "../../../ui/form/button";
import { ChoiceGroup } from "../../../ui/form/choice-group";
import { TextArea } from "../../../ui/form/text-area";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { type OwnQuestionValue } from "./own-question-value";
import styles from "./own-questions.module.css";

type Fields = Required<{ [Name in keyof OwnQuestionValue]: FieldMetadata<OwnQuestionValue[Name]> }>;
type ButtonProps = ComponentProps<typeof Button>;

interface OwnQuestionFieldsProps {
  readonly fields: Fields;
  readonly number: number;
  /** The wave in which it was asked in these words; undefined when it was not. */
  readonly askedIn?: string;
  readonly up: ButtonProps | null;
  readonly down: ButtonProps | null;
  readonly remove: ButtonProps;
}

const answerForms = ["agreement", "frequency", "ends", "choice", "text"] as const;

/** What a field may hold of several choices. */
function chosenOf(value: unknown): string[] {
  return [value ?? []].flat().filter((one): one is string => typeof one === "string");
}

/** One own question: its words, how it is answered, who gets it, and its place among the others. */
export function OwnQuestionFields({ fields, number, askedIn, up, down, remove }: OwnQuestionFieldsProps) {
  const { t } = useMessages();
  const propsOf = (name: Exclude<keyof OwnQuestionValue, "id" | "roles" | "dontKnow" | "form">) => ({
    label: t(`programme.ownQuestion.${name}`),
    name: fields[name].name,
    defaultValue: fields[name].initialValue,
    errors: fields[name].errors,
    required: true,
  });
  return (
    <fieldset className={styles.question}>
      <legend>{t("programme.ownQuestion", { number })}</legend>
      <input type="hidden" name={fields.id.name} defaultValue={fields.id.initialValue} />
      {askedIn !== undefined && (
        <p className={styles.hint}>{t("programme.ownQuestion.askedIn", { wave: askedIn })}</p>
      )}
      <div className={styles.pair}>
        <TextArea {...propsOf("textNl")} rows={3} maxLength={240} />
        <TextArea {...propsOf("textEn")} rows={3} maxLength={240} />
      </div>
      <ChoiceGroup
        label={t("programme.ownQuestion.form")}
        name={fields.form.name}
        chosen={[fields.form.initialValue ?? "agreement"]}
        errors={fields.form.errors}
        choices={answerForms.map((value) => ({ value, label: t(`programme.ownQuestion.form.${value}`) }))}
        required
      />
      <div className={`${styles.pair} ${styles.ends}`}>
        {(["lowestNl", "lowestEn", "highestNl", "highestEn"] as const).map((name) => (
          <TextField key={name} {...propsOf(name)} maxLength={30} />
        ))}
      </div>
      <div className={`${styles.pair} ${styles.options}`}>
        {(["optionsNl", "optionsEn"] as const).map((name) => (
          <TextArea
            key={name}
            {...propsOf(name)}
            hint={t("programme.ownQuestion.options.hint", {
              min: ownQuestionLimits.fewestOptions,
              max: ownQuestionLimits.mostOptions,
            })}
            rows={6}
          />
        ))}
      </div>
      <p className={`${styles.hint} ${styles.open}`}>{t("programme.ownQuestion.form.text.hint")}</p>
      <div className={styles.pair}>
        <ChoiceGroup
          label={t("programme.ownQuestion.roles")}
          name={fields.roles.name}
          pick="several"
          chosen={chosenOf(fields.roles.initialValue)}
          errors={fields.roles.errors}
          choices={insideRoles.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
        />
        <div className={styles.closed}>
          <ChoiceGroup
            label={t("programme.ownQuestion.dontKnow")}
            name={fields.dontKnow.name}
            pick="several"
            chosen={chosenOf(fields.dontKnow.initialValue)}
            errors={fields.dontKnow.errors}
            choices={[{ value: "yes", label: t("programme.ownQuestion.dontKnow.yes") }]}
          />
        </div>
      </div>
      <div className={styles.moves}>
        {up && (
          <Button weight="quiet" {...up}>
            {t("programme.ownQuestion.up")}
          </Button>
        )}
        {down && (
          <Button weight="quiet" {...down}>
            {t("programme.ownQuestion.down")}
          </Button>
        )}
        <Button weight="quiet" {...remove}>
          {t("programme.ownQuestion.remove")}
        </Button>
      </div>
    </fieldset>
  );
}
