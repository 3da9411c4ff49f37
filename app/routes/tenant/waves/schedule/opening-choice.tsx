import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { Opening } from "../../../../services/waves/get-opening.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { ChoiceGroup } from "../../../../ui/form/choice-group";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Prose } from "../../../../ui/text/prose";
import partStyles from "../../programmes/programme-form.module.css";
import { lastCallMinutes } from "../../../../services/fieldwork/last-call";
import { MomentFields } from "./moment-fields";
import styles from "./schedule.module.css";
import { useScheduleWords } from "./use-schedule-words";

interface OpeningChoiceProps {
  readonly opening: Opening;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

interface OpeningValue extends Record<string, unknown> {
  when: string;
  date: string;
  time: string;
  closesOn: string;
  closesTime: string;
  invite: string;
}

/** Opens a measurement: now or by itself at a moment, until when, and with invitations or without. */
export function OpeningChoice({ opening, lastResult }: OpeningChoiceProps) {
  const { t } = useMessages();
  const { when } = useScheduleWords();
  const planned = opening.opening;
  const [form, fields] = useForm<OpeningValue>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: {
      when: "now",
      ...(planned ?? opening.proposedOpening),
      closesOn: opening.closesOn,
      closesTime: opening.closesTime,
    },
  });
  const sent = lastResult?.initialValue;
  const invites = sent ? sent.invite === "yes" : true;
  return (
    <Form
      method="post"
      id={form.id}
      className={`${partStyles.part} ${styles.opening}`}
      onSubmit={form.onSubmit}
      noValidate
    >
      {planned && (
        <Prose>
          <p>{t("schedule.openWhen.planned", { when: when(planned) })}</p>
        </Prose>
      )}
      <ChoiceGroup
        label={t("schedule.openWhen")}
        name={fields.when.name}
        errors={fields.when.errors}
        required
        choices={[
          { value: "now", label: t("schedule.openWhen.now") },
          {
            value: "later",
            label: t("schedule.openWhen.later"),
            hint: t("schedule.openWhen.later.hint"),
          },
        ]}
        chosen={[fields.when.initialValue ?? "now"]}
      />
      <div className={styles.later}>
        <MomentFields of="opening" date={fields.date} time={fields.time} min={opening.today} />
      </div>
      <MomentFields
        of="closing"
        date={fields.closesOn}
        time={fields.closesTime}
        min={opening.today}
        hint={`${t("programme.open.closesOn.hint")} ${t("schedule.closing.hint", { minutes: lastCallMinutes })}`}
      />
      <ChoiceGroup
        pick="several"
        label={t("schedule.inviteToo")}
        hint={t("schedule.inviteToo.hint")}
        name={fields.invite.name}
        choices={[
          {
            value: "yes",
            label: t("schedule.inviteToo.yes"),
            ...(opening.withoutAddress > 0 && {
              hint: t("schedule.openWhen.withoutAddress", { count: opening.withoutAddress }),
            }),
          },
        ]}
        chosen={invites ? ["yes"] : []}
      />
      <ButtonRow>
        <Button weight="primary">
          <span className={styles.now}>{t("programme.open.button")}</span>
          <span className={styles.later}>{t("schedule.openWhen.plan")}</span>
        </Button>
      </ButtonRow>
    </Form>
  );
}
