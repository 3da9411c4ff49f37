import { type DateTime } from "luxon";
import { type RunningServer, startServer } from "../server";
import { answerByPost } from "./answer-by-post";
import { Chromiums } from "./answer-in-chromium";
import { answersKept, stateOfWave, stepsOf } from "./ask-database";
import { handOutLinks, invitedByMail } from "./ask-people";
import { drawFrom, inParallel, type Participant, shuffled, until } from "./crowd";
import { giveFeedback, publish, wishToHear } from "./close-the-loop";
import { Interruptions } from "./interruptions";
import { type MailServer, startMailServer } from "./mail-server";
import { bringLists, makeOrganisation, planWave, prepareOperator, signIn, type Staff } from "./organisation";
import { namesWithoutMail, type Plan } from "./staff-lists";
import { daysOfTrial, TrialClock } from "./trial-clock";

export interface TrialOptions extends Plan {
  /** Whether the service is killed on the way, ten times. */
  readonly interrupted: boolean;
  /** Shares of those invited who have answered by the first, second and third reminder, and by the end. */
  readonly pace: readonly [number, number, number, number];
  /** One in so many answers in Chromium; the others without a browser. */
  readonly oneInChromium: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
}

/** One line of the account: what was to be, and what was. */
export interface Counted {
  readonly what: string;
  readonly expected: number;
  readonly found: number;
}

export interface Trial {
  readonly counts: readonly Counted[];
  readonly interruptions: number;
}

const date = (moment: DateTime) => moment.toFormat("yyyy-MM-dd");
const time = (moment: DateTime) => moment.toFormat("HH:mm");

/**
 * A whole measurement through the interface and over SMTP: from an organisation that does not exist yet to the mail that
 * the outcome is there. Whatever can be counted is counted on the way.
 */
export async function wholeWave(options: TrialOptions): Promise<Trial> {
  const mails = await startMailServer();
  const clock = new TrialClock();
  let chromiums: Chromiums | undefined;
  const server = await startServer(prepareOperator, {
    settings: { SMTP_URL: mails.url, TEST_CLOCK: clock.file, MAIL_PER_MINUTE: "6000" },
  });
  try {
    chromiums = new Chromiums(server.url);
    return await run(options, { server, mails, clock, chromiums });
  } finally {
    await chromiums?.close();
    await server.stop();
    await mails.close();
  }
}

interface World {
  readonly server: RunningServer;
  readonly mails: MailServer;
  readonly clock: TrialClock;
  readonly chromiums: Chromiums;
}

async function run(options: TrialOptions, { server, mails, clock, chromiums }: World): Promise<Trial> {
  const { staff: people, partners, withoutMail, tell } = options;
  const draw = drawFrom(options.seed);
  const days = daysOfTrial();
  const interruptions = new Interruptions(server, drawFrom(options.seed + 1));
  const counts: Counted[] = [];
  const count = (what: string, expected: number, found: number) => {
    counts.push({ what, expected, found });
    tell(`${what}: ${found}${found === expected ? "" : ` (expected ${expected})`}`);
  };
  const interrupt = <T>(work: Promise<T>, times: number, within: number) =>
    options.interrupted ? interruptions.during(work, times, within) : work;

  const before = await makeOrganisation(server, mails);
  await bringLists(before.coordinator, options);
  const wave = await planWave(before.consultant, date(days.closes));
  await before.consultant.fill(`${wave}/schedule`, ["closesTime", "invite"], {
    date: date(days.opens),
    time: time(days.opens),
    closesOn: date(days.closes),
    closesTime: time(days.closes),
    invite: "yes",
  });
  for (const moment of days.reminders)
    await before.consultant.fill(`${wave}/schedule`, ["remind"], {
      intent: "remind",
      date: date(moment),
      time: time(moment),
    });

  const mailed = (from: number) => mails.delivered.length - from;
  /** Lets a moment come, and waits until all the mails of a step have gone. */
  const mailsOf = async (
    kind: "invite" | "remind" | "tell",
    number: number,
    moment: DateTime,
    kills: number,
  ) => {
    const from = mails.delivered.length;
    clock.set(moment.plus({ seconds: 5 }));
    const done = until(
      `${kind} ${number} is done`,
      async () => (await stepsOf(server, kind, number)) === "done",
      600,
    );
    await interrupt(done, kills, 4_000);
    return mailed(from);
  };

  const invitations = await mailsOf("invite", 1, days.opens, 2);
  count("invitations by mail", people - withoutMail + partners, invitations);
  const staff = await signInAll(server);
  const byMail = invitedByMail(server, mails);
  count("addresses that got one", people - withoutMail + partners, byMail.length);
  const onPaper = await handOutLinks(server, staff, wave, namesWithoutMail(options));
  const all = shuffled([...byMail, ...onPaper], draw);
  count("people who can answer", people + partners, all.length);

  const usesChromium = new Set(all.filter((_, i) => i % options.oneInChromium === 0));
  const answer = async (one: Participant) => {
    const pause = () => new Promise<void>((later) => setTimeout(later, 300));
    if (usesChromium.has(one))
      await chromiums.answer(one.link, one.visitor.address, draw, { pause, tries: 20 });
    else if ((await answerByPost(one.visitor, one.link, draw, { pause, tries: 1_000 })) !== "sent")
      throw new Error("Somebody was not let in.");
    one.sent = true;
  };
  const sent = () => all.filter((one) => one.sent);
  const answerUpTo = async (share: number, kills: number) => {
    const wanted = all.slice(0, Math.round(share * all.length)).filter((one) => !one.sent);
    await interrupt(inParallel(wanted, answer), kills, 9_000);
    count("answers that were acknowledged and are kept", sent().length, await answersKept(server));
  };

  await answerUpTo(options.pace[0], 2);
  for (const [i, moment] of days.reminders.entries()) {
    const silent = all.filter((one) => !one.sent && one.address !== null);
    const from = mails.delivered.length;
    const reminders = await mailsOf("remind", i + 1, moment, i === 0 ? 1 : 0);
    count(`mails of reminder ${i + 1}, to those still silent`, silent.length, reminders);
    const reached = new Set(mails.delivered.slice(from).map(({ to }) => to));
    count(
      "of which to somebody who had answered",
      0,
      sent().filter(({ address }) => address !== null && reached.has(address)).length,
    );
    count("different addresses", reminders, reached.size);
    await answerUpTo(options.pace[i + 1], i < 2 ? 1 : 0);
  }

  const wishes = await wishToHear(sent().slice(0, 60));
  clock.set(days.closes.plus({ minutes: 31 }));
  const closed = until("the wave is closed", async () => (await stateOfWave(server)) === "closed", 300);
  await interrupt(closed, 1, 3_000);
  count("answers after closing", sent().length, await answersKept(server));
  const wanted = all.slice(0, Math.round(options.pace[3] * all.length));
  count(
    "of which given in Chromium",
    wanted.filter((one) => usesChromium.has(one)).length,
    sent().filter((one) => usesChromium.has(one)).length,
  );
  const late = all.find((one) => !one.sent);
  if (late)
    count("status that a late link is answered with", 410, (await late.visitor.get(late.link)).status);

  const later = await signInAll(server);
  await giveFeedback(later, wave);
  const from = mails.delivered.length;
  await interrupt(publish(later, wave), 1, 2_000);
  await mailsOf("tell", 1, days.closes.plus({ days: 4 }).set({ hour: 10, minute: 0 }), 1);
  count("mails that the outcome is there, to those who asked", wishes, mailed(from));
  const [reader] = sent();
  count(
    "status of the feedback page under a personal link",
    200,
    (await reader.visitor.get(`${reader.link}/feedback`)).status,
  );
  countOnce(mails, count);
  return { counts, interruptions: interruptions.count };
}

async function signInAll(server: RunningServer): Promise<Staff> {
  return {
    director: await signIn(server, "directeur@west.example", "192.0.2.2"),
    consultant: await signIn(server, "adviseur@bureau.example", "192.0.2.3"),
    coordinator: await signIn(server, "coordinator@west.example", "192.0.2.4"),
  };
}

/** Nobody got the same mail twice: of each subject and text, one an address. */
function countOnce(
  { delivered }: MailServer,
  count: (what: string, expected: number, found: number) => void,
) {
  const ids = new Set(delivered.map(({ to, mail }) => `${to} ${mail.messageId}`));
  count("mails in all, each with an identifier of its own", delivered.length, ids.size);
}
