import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type ChangeTopic, nameLevels, type ProgrammeSettings, type Thresholds } from "@vensterbank/core";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { ChoiceGroup } from "../../../ui/form/choice-group";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../form-problem";
import styles from "./programme-form.module.css";
import { type OwnTopicValue, TopicFields } from "./topic-fields";

type ProgrammeFormValue = {
  name: string;
  topics: string[];
  own: OwnTopicValue[];
  results: string;
  sensitive: string;
  openText: string;
  nameLevel: string;
  endsOn: string;
};

export interface ProgrammeFormProps {
  readonly name: string;
  readonly settings: ProgrammeSettings;
  /** Last day, YYYY-MM-DD; null = not chosen yet. */
  readonly endsOn: string | null;
  readonly floors: Thresholds;
  readonly fixedTopics: readonly ChangeTopic[];
  readonly ownTopics: readonly ChangeTopic[];
  readonly lastResult?: SubmissionResult<string[]>;
  readonly button: string;
}

const thresholdNames = ["results", "sensitive", "openText"] as const;

/** Everything that a programme asks about and promises, for a new one and for one that exists. */
export function ProgrammeForm(props: ProgrammeFormProps) {
  const { t, locale } = useMessages();
  const { settings, floors, fixedTopics, ownTopics, lastResult } = props;
  const [form, fields] = useForm<ProgrammeFormValue>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: {
      name: props.name,
      topics: settings.topics.map(({ key }) => key),
      own: ownTopics.map(({ key, name, description }) => ({
        key,
        nameNl: name.nl,
        nameEn: name.en,
        descriptionNl: description.nl,
        descriptionEn: description.en,
      })),
      results: String(settings.thresholds.results),
      sensitive: String(settings.thresholds.sensitive),
      openText: String(settings.thresholds.openText),
      nameLevel: settings.nameLevel,
      endsOn: props.endsOn ?? "",
    },
  });
  const chosen = [fields.topics.initialValue ?? []].flat().filter((key) => typeof key === "string");
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      <TextField
        label={t("programme.name")}
        name={fields.name.name}
        defaultValue={fields.name.initialValue}
        errors={fields.name.errors}
        maxLength={120}
        required
      />

      <section className={styles.part}>
        <Heading level={2}>{t("programme.topics")}</Heading>
        <Prose>
          <p>{t("programme.topics.why")}</p>
        </Prose>
        <ChoiceGroup
          label={t("programme.topics.ask")}
          name={fields.topics.name}
          pick="several"
          chosen={chosen}
          errors={fields.topics.errors}
          choices={fixedTopics.map(({ key, name, description }) => ({
            value: key,
            label: name[locale],
            hint: description[locale],
          }))}
        />
        <TopicFields form={form} own={fields.own} />
      </section>

      <section className={styles.part}>
        <Heading level={2}>{t("programme.thresholds")}</Heading>
        <Prose>
          <p>{t("programme.thresholds.why")}</p>
        </Prose>
        <div className={styles.thresholds}>
          {thresholdNames.map((name) => (
            <TextField
              key={name}
              type="number"
              label={t(`programme.thresholds.${name}`)}
              hint={t("programme.thresholds.atLeast", { floor: floors[name] })}
              name={fields[name].name}
              defaultValue={fields[name].initialValue}
              errors={fields[name].errors}
              min={floors[name]}
              max={100}
              required
            />
          ))}
        </div>
      </section>

      <section className={styles.part}>
        <Heading level={2}>{t("programme.nameLevel")}</Heading>
        <Prose>
          <p>{t("programme.nameLevel.why")}</p>
        </Prose>
        <ChoiceGroup
          label={t("programme.nameLevel.ask")}
          name={fields.nameLevel.name}
          chosen={[fields.nameLevel.initialValue ?? ""]}
          errors={fields.nameLevel.errors}
          choices={nameLevels.map((level) => ({
            value: level,
            label: t(`programme.nameLevel.${level}`),
            hint: t(`programme.nameLevel.${level}.why`),
          }))}
          required
        />
      </section>
      <section className={styles.part}>
        <Heading level={2}>{t("retention.lastDay")}</Heading>
        <TextField
          type="date"
          label={t("retention.lastDay")}
          hint={t("retention.lastDay.hint")}
          name={fields.endsOn.name}
          defaultValue={fields.endsOn.initialValue}
          errors={fields.endsOn.errors}
        />
      </section>
      <ButtonRow>
        <Button weight="primary">{props.button}</Button>
      </ButtonRow>
    </Form>
  );
}
