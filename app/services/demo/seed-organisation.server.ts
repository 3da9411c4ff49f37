import { type Clock, fixedClock, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { draftFeedback } from "../feedback/draft-feedback.server";
import { getReply } from "../feedback/get-reply.server";
import { releaseForReply } from "../feedback/release-for-reply.server";
import { saveReply } from "../feedback/save-reply.server";
import { moveClosing } from "../fieldwork/move-closing.server";
import { planSuggested } from "../fieldwork/plan-suggested.server";
import { importFile } from "../import/import-file.server";
import { isProgrammeKind } from "../import/import-target.server";
import { runWaitingJobs } from "../jobs/run-waiting-jobs.server";
import { createProgramme } from "../programmes/create-programme.server";
import { usualLastDay } from "../programmes/last-day.server";
import { updateOwnQuestions } from "../programmes/update-own-questions.server";
import { todayOf } from "../today.server";
import { createWave } from "../waves/create-wave.server";
import { closeWave } from "../waves/close-wave.server";
import { openWave } from "../waves/open-wave.server";
import { publishWave } from "../waves/publish-wave.server";
import { demoReply, type DemoReply } from "./demo-feedback.server";
import { type DemoFile, type DemoOrganisation, type DemoWave } from "./demo-organisation.server";
import { demoOwnQuestions, demoProgrammeInput } from "./demo-programme-input.server";
import { demoSeed } from "./generate-demo.server";

/** Acts as a member of the organisation at some moment. */
export type ScopeAt = (clock: { now(): Date }) => Promise<MemberScope>;

export interface SeededWave {
  readonly id: WaveId;
  readonly number: number;
  readonly open: boolean;
}

/**
 * Brings an organisation in the way its people would have done it, each step on its own day.
 * @param now the last wave stays open for three weeks from here when its own last day has come
 */
export async function seedOrganisation(
  { profile, units, partners, events, waves }: DemoOrganisation,
  scopeAt: ScopeAt,
  now: Date,
  told: (line: string) => void,
  /** Acts as who advises the organisation, where somebody does. */
  members: { readonly adviserAt?: ScopeAt } = {},
): Promise<SeededWave[]> {
  const moment = (day: string, time: string) => scopeAt(fixedClock(`${day}T${time}:00Z`));
  const start = daysFrom(waves[0].opensOn, -28);
  // Counted from today, not from its first wave: a demo does not end while somebody looks at it.
  const endsOn = usualLastDay(todayOf({ now: () => now }));
  const first = await moment(start, "09:00");
  const programmeId = valueOf(
    await createProgramme(first, { ...demoProgrammeInput(profile.programme), endsOn }),
  );
  const questions = demoOwnQuestions(profile.programme);
  valueOf(await updateOwnQuestions(first, programmeId, { questions }));
  const bring = async (scope: MemberScope, { kind, fileName, text }: DemoFile) => {
    const target = isProgrammeKind(kind) ? { kind, programmeId } : { kind };
    valueOf(await importFile(scope, { target, fileName, bytes: new TextEncoder().encode(text) }));
  };
  for (const file of [units, partners, events]) await bring(first, file);

  const seeded: SeededWave[] = [];
  for (const wave of waves) {
    const { title, opensOn } = wave;
    const closesOn = lastDay(wave, now);
    const before = await moment(daysFrom(opensOn, -14), "10:30");
    const id = valueOf(
      await createWave(before, programmeId, { title, opensOn, closesOn }, demoSeed + wave.number),
    );
    await bring(before, wave.people);
    valueOf(await openWave(await moment(opensOn, "08:00"), id, { closesOn }));
    const during = await moment(daysFrom(opensOn, 7), "12:00");
    await bring(during, wave.answers);
    await bring(during, wave.ties);
    if (wave.status === "open") {
      const today = await scopeAt(fixedClock(now));
      valueOf(await moveClosing(today, id, { date: closesOn, time: "17:00" }));
      valueOf(await planSuggested(today, id));
    }
    if (wave.status === "published") {
      const after = await moment(closesOn, "17:00");
      valueOf(await closeWave(after, id));
      await runWaitingJobs(after, { onFault: rethrow });
      const written = {
        at: fixedClock(`${daysFrom(closesOn, 10)}T09:00:00Z`),
        reply: demoReply(profile.slug, wave.number),
      };
      await writeFeedback({ ...members, scopeAt }, id, written);
      valueOf(await publishWave(await moment(daysFrom(closesOn, 12), "09:30"), id));
    }
    seeded.push({ id, number: wave.number, open: wave.status === "open" });
    told(`${profile.name}: ${title}`);
  }
  return seeded;
}

/** As it goes: the adviser makes the page, the director replies. */
async function writeFeedback(
  { scopeAt, adviserAt = scopeAt }: { readonly scopeAt: ScopeAt; readonly adviserAt?: ScopeAt },
  id: WaveId,
  { at, reply: { nl, en, agreements, before = [] } }: { readonly at: Clock; readonly reply: DemoReply },
): Promise<void> {
  const adviser = await adviserAt(at);
  valueOf(await draftFeedback(adviser, id));
  valueOf(await releaseForReply(adviser, id));
  const dated = agreements.map(({ within, ...agreement }) => ({
    ...agreement,
    dueOn: daysFrom(todayOf(at), within),
  }));
  const director = await scopeAt(at);
  const agreed = valueOf(await getReply(director, id));
  const lookBack =
    "before" in agreed
      ? agreed.before.map(({ id: action }, i) => ({ id: action, ...(before.at(i) ?? { nl: "", en: "" }) }))
      : [];
  valueOf(await saveReply(director, id, { intent: "reply", nl, en, agreements: dated, before: lookBack }));
}

function lastDay({ closesOn, status }: DemoWave, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  return status === "open" && closesOn <= today ? daysFrom(today, 21) : closesOn;
}

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A demo without an outcome is no demo. */
function rethrow(fault: unknown): never {
  throw fault;
}

/** The demo must come in without a refusal. */
function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`The demo was refused: ${JSON.stringify(result.error)}`);
}
