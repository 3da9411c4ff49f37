import {
  asId,
  type FieldworkStepId,
  type Message,
  message,
  type Result,
  type WaveId,
} from "@vensterbank/core";
import { type z } from "zod";
import { formReply, parseForm } from "../../../../http/respond/parse-form.server";
import type { MemberScope } from "../../../../http/scope/member-scope.server";
import { cancelStep } from "../../../../services/fieldwork/cancel-step.server";
import type { LocalTime } from "../../../../services/fieldwork/local-time.server";
import { moveClosing } from "../../../../services/fieldwork/move-closing.server";
import { doStepNow, moveStep } from "../../../../services/fieldwork/move-step.server";
import { planMail } from "../../../../services/fieldwork/plan-mail.server";
import { planOpening } from "../../../../services/fieldwork/plan-opening.server";
import { planSuggested } from "../../../../services/fieldwork/plan-suggested.server";
import {
  closingInput,
  momentInput,
  openingPlanInput,
  scheduleInput,
} from "../../../../services/waves/wave-input.server";

type Reply = ReturnType<typeof formReply>;
type Answer = { readonly said: Message } | { readonly reply: Reply };
type Form<Schema extends z.ZodType> = (value: z.output<Schema>) => Promise<Result<Message>>;

/** What the forms of the schedule ask for, done: words for the next page, or the page again with what is wrong. */
export async function answerSchedule(scope: MemberScope, wave: WaveId, form: FormData): Promise<Answer> {
  const asked = parseForm(form, scheduleInput);
  if (asked.status !== "success") return { reply: formReply(asked) };
  const step = asId<FieldworkStepId>(asked.value.step ?? "");
  const at = (key: string, work: (moment: LocalTime) => Promise<Result<unknown>>) =>
    judged(form, momentInput, async (moment) => told(await work(moment), () => message(key)));
  switch (asked.value.intent) {
    case "open":
      return judged(form, openingPlanInput, async ({ date, time, closesOn, closesTime, invite }) => {
        const closing = { date: closesOn, time: closesTime };
        const plan = { opening: { date, time }, closing, invite: invite === "yes" };
        return told(await planOpening(scope, wave, plan), () => message("schedule.done.opening"));
      });
    case "close":
      return judged(form, closingInput, async ({ closesOn: date, closesTime: time }) =>
        told(await moveClosing(scope, wave, { date, time }), () => message("schedule.done.closing")),
      );
    case "invite":
      return at("schedule.done.invite", (moment) => planMail(scope, wave, "invite", moment));
    case "remind":
      return at("schedule.done.remind", (moment) => planMail(scope, wave, "remind", moment));
    case "move":
      return at("schedule.done.moved", (moment) => moveStep(scope, wave, step, moment));
    case "invite-now":
      return judged(form, scheduleInput, async () =>
        told(await planMail(scope, wave, "invite", null), nowOrLater("schedule.done.inviteNow")),
      );
    case "tell":
      return judged(form, scheduleInput, async () =>
        told(await planMail(scope, wave, "tell", null), nowOrLater("schedule.done.now")),
      );
    case "now":
      return judged(form, scheduleInput, async () =>
        told(await doStepNow(scope, wave, step), nowOrLater("schedule.done.now")),
      );
    case "suggested":
      return judged(form, scheduleInput, async () =>
        told(await planSuggested(scope, wave), () => message("schedule.done.suggested")),
      );
    case "cancel":
      return judged(form, scheduleInput, async () =>
        told(await cancelStep(scope, wave, step), () => message("schedule.done.cancelled")),
      );
  }
}

async function judged<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  work: Form<Schema>,
): Promise<Answer> {
  const submission = parseForm(form, schema);
  if (submission.status !== "success") return { reply: formReply(submission) };
  const done = await work(submission.value);
  return done.ok ? { said: done.value } : { reply: formReply(submission, { error: done.error }) };
}

function told<T>(done: Result<T>, words: (value: T) => Message): Result<Message> {
  return done.ok ? { ok: true, value: words(done.value) } : done;
}

function nowOrLater(key: string): (isNow: boolean) => Message {
  return (isNow) => message(isNow ? key : "schedule.done.later");
}
