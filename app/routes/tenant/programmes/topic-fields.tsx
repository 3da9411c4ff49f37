import { type FieldMetadata, type FormMetadata } from "@conform-to/react";
import { Button } from "../../../ui/form/button";
import { TextArea } from "../../../ui/form/text-area";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import styles from "./programme-form.module.css";

/** A change topic of one's own, as a form holds it. */
export interface OwnTopicValue {
  key?: string;
  nameNl: string;
  nameEn: string;
  descriptionNl: string;
  descriptionEn: string;
}

type Form<Value extends Record<string, unknown>> = FormMetadata<Value, string[]>;

interface TopicFieldsProps<Value extends Record<string, unknown>> {
  readonly form: Form<Value>;
  readonly own: FieldMetadata<OwnTopicValue[], Value, string[]>;
}

/** The changes that an organisation adds to the four of the theory, in both languages. */
export function TopicFields<Value extends Record<string, unknown>>({ form, own }: TopicFieldsProps<Value>) {
  const { t } = useMessages();
  const topics = own.getFieldList();
  return (
    <>
      {topics.map((topic, index) => {
        const fields = topic.getFieldset();
        return (
          <fieldset className={styles.topic} key={topic.key}>
            <legend>{t("programme.ownTopic", { number: index + 1 })}</legend>
            <input type="hidden" name={fields.key.name} defaultValue={fields.key.initialValue} />
            <div className={styles.pair}>
              <TextField
                label={t("programme.ownTopic.nameNl")}
                name={fields.nameNl.name}
                defaultValue={fields.nameNl.initialValue}
                errors={fields.nameNl.errors}
                maxLength={60}
                required
              />
              <TextField
                label={t("programme.ownTopic.nameEn")}
                name={fields.nameEn.name}
                defaultValue={fields.nameEn.initialValue}
                errors={fields.nameEn.errors}
                maxLength={60}
                required
              />
              <TextArea
                label={t("programme.ownTopic.descriptionNl")}
                name={fields.descriptionNl.name}
                defaultValue={fields.descriptionNl.initialValue}
                errors={fields.descriptionNl.errors}
                maxLength={240}
                rows={3}
                required
              />
              <TextArea
                label={t("programme.ownTopic.descriptionEn")}
                name={fields.descriptionEn.name}
                defaultValue={fields.descriptionEn.initialValue}
                errors={fields.descriptionEn.errors}
                maxLength={240}
                rows={3}
                required
              />
            </div>
            <Button weight="quiet" {...form.remove.getButtonProps({ name: own.name, index })}>
              {t("programme.ownTopic.remove")}
            </Button>
          </fieldset>
        );
      })}
      <Button {...form.insert.getButtonProps({ name: own.name })}>{t("programme.ownTopic.add")}</Button>
    </>
  );
}
