import { type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { Schedule } from "../../../../services/fieldwork/get-schedule.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Details } from "../../../../ui/text/details";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { MomentForm } from "./moment-form";
import { resultOf } from "./result-of";
import styles from "./schedule.module.css";
import { useScheduleWords } from "./use-schedule-words";

interface ReminderFormsProps {
  readonly schedule: Schedule;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** Reminders: the moments that are suggested, and one of one's own. */
export function ReminderForms({ schedule, lastResult }: ReminderFormsProps) {
  const { t } = useMessages();
  const { when } = useScheduleWords();
  const { suggestions, remindersLeft, proposed, today } = schedule;
  if (remindersLeft === 0)
    return (
      <section>
        <Heading level={2}>{t("schedule.remind")}</Heading>
        <p>{t("schedule.remind.full")}</p>
      </section>
    );
  const own = (
    <MomentForm
      intent="remind"
      proposed={suggestions[0] ?? proposed.reminder}
      min={today}
      button={t("schedule.remind.save")}
      lastResult={lastResult}
    />
  );
  return (
    <section>
      <Heading level={2}>{t("schedule.remind")}</Heading>
      <Prose>
        <p>{t("schedule.remind.lead", { count: remindersLeft })}</p>
      </Prose>
      {suggestions.length === 0 ? (
        own
      ) : (
        <>
          <p>{t("schedule.remind.suggested")}</p>
          <ul className={styles.suggestions}>
            {suggestions.map((at) => (
              <li key={at.date}>{when(at)}</li>
            ))}
          </ul>
          <Form method="post">
            <input type="hidden" name="intent" value="suggested" />
            <ButtonRow>
              <Button>{t("schedule.remind.suggested.all")}</Button>
            </ButtonRow>
          </Form>
          <Details
            summary={t("schedule.remind.own")}
            open={resultOf(lastResult, { intent: "remind" }) !== undefined}
          >
            {own}
          </Details>
        </>
      )}
    </section>
  );
}
