import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { Schedule } from "../../../../services/fieldwork/get-schedule.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { ChoiceGroup } from "../../../../ui/form/choice-group";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { FormProblem } from "../../form-problem";
import { MomentFields } from "./moment-fields";
import { resultOf } from "./result-of";

interface OpeningFormProps {
  readonly schedule: Pick<
    Schedule,
    "proposed" | "today" | "opensByItself" | "hasInvited" | "lastCallMinutes"
  >;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

interface OpeningValue extends Record<string, unknown> {
  date: string;
  time: string;
  closesOn: string;
  closesTime: string;
  invite: string;
}

/** When a measurement opens by itself, when it closes, and whether invitations go out. */
export function OpeningForm({ schedule, lastResult }: OpeningFormProps) {
  const { t } = useMessages();
  const { opening, closing } = schedule.proposed;
  const own = resultOf(lastResult, { intent: "open" });
  const [form, fields] = useForm<OpeningValue>({
    id: "open",
    lastResult: own,
    shouldValidate: "onSubmit",
    defaultValue: { ...opening, closesOn: closing.date, closesTime: closing.time },
  });
  const invites = own ? own.initialValue?.invite === "yes" : !schedule.opensByItself || schedule.hasInvited;
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      <input type="hidden" name="intent" value="open" />
      <MomentFields of="opening" date={fields.date} time={fields.time} min={schedule.today} />
      <MomentFields
        of="closing"
        date={fields.closesOn}
        time={fields.closesTime}
        min={schedule.today}
        hint={t("schedule.closing.hint", { minutes: schedule.lastCallMinutes })}
      />
      <ChoiceGroup
        pick="several"
        label={t("schedule.inviteToo")}
        hint={t("schedule.inviteToo.hint")}
        name={fields.invite.name}
        choices={[{ value: "yes", label: t("schedule.inviteToo.yes") }]}
        chosen={invites ? ["yes"] : []}
      />
      <ButtonRow>
        <Button weight={schedule.opensByItself ? "secondary" : "primary"}>
          {t("schedule.opening.save")}
        </Button>
      </ButtonRow>
    </Form>
  );
}
