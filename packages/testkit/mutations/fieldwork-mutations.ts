import { type Mutation } from "./mutation";

/** What holds while a measurement runs: mails, codes, the closing time, and that respondents hear what came out. */
export const fieldworkMutations: readonly Mutation[] = [
  {
    stands: "Who lost the claim to a mail hands it over all the same",
    file: "db/repositories/wave-mails.ts",
    find: "and(one(id), eq(waveMail.claim, claim), inArray(waveMail.status, [...from]))",
    replace: "and(one(id), inArray(waveMail.status, [...from]))",
    test: {
      file: "app/services/outbox/send-waiting.test.ts",
      name: "does not end a mail that somebody else has in hand by then",
    },
  },
  {
    stands: "Reminders go to who has answered or declined as well",
    file: "app/services/fieldwork/silent-participations.server.ts",
    find: 'kind === "invite" ? !isWithdrawn(status) : status === "invited";',
    replace: "!isWithdrawn(status);",
    test: { file: "app/services/fieldwork/steps.test.ts", name: "goes to the silent only" },
  },
  {
    stands: "Who wants no mails is missing in the number of the invitations",
    file: "app/services/fieldwork/silent-participations.server.ts",
    find: 'unreachable === null || (kind === "invite" && readUnreachable(unreachable)?.code === "declined");',
    replace: "unreachable === null;",
    test: {
      file: "app/services/outbox/invitations-page.test.ts",
      name: "invites with one press who was left out",
    },
  },
  {
    stands: "Who opted out is led to the questionnaire once their links were ended and others made",
    file: "app/services/waves/ended-links.ts",
    find: '"opted-out": "opted-out-ended"',
    replace: '"opted-out": "withdrawn"',
    test: {
      file: "app/services/respond/opting-out.test.ts",
      name: "ends the links of both first",
    },
  },
  {
    stands: "Nobody asks at the last moment whether somebody is silent still",
    file: "app/services/outbox/whether-of-use.server.ts",
    find: 'if (status !== "invited") return "answered";',
    replace: "",
    test: {
      file: "app/services/outbox/send-waiting.test.ts",
      name: "asks again at the last moment whether somebody is silent",
    },
  },
  {
    stands: "Counts of reminders tell how many have not answered, to the person",
    file: "app/services/fieldwork/addressees.server.ts",
    find: "count: Math.round(count / 10) * 10",
    replace: "count",
    test: {
      file: "app/services/outbox/invitations-page.test.ts",
      name: "in tens what went to those who were silent",
    },
  },
  {
    stands: "A reminder keeps how many mails it has, which steps at the answer of one person",
    file: "app/services/fieldwork/carry-out-step.server.ts",
    find: 'step.kind === "remind" ? await toldTotal(repositories, wave, service.clock) : mails',
    replace: "mails",
    test: {
      file: "app/services/fieldwork/reminders-tell-nothing.test.ts",
      name: "looks the same to whoever left an address to one person",
    },
  },
  {
    stands: "Wrong codes cost nothing",
    file: "app/services/codes/redeem-code.server.ts",
    find: "if (refused) return fail(refused);",
    replace: "",
    test: { file: "app/services/codes/codes.test.ts", name: "cost a try when they are wrong" },
  },
  {
    stands: "Whoever comes begins after the closing time",
    file: "app/services/respond/visit.server.ts",
    find: 'return isPaper || (await drafts.get(tokenHash)) ? "lastCall" : "over";',
    replace: 'return isPaper || (await drafts.get(tokenHash)) ? "lastCall" : "lastCall";',
    test: { file: "app/services/respond/last-call.test.ts", name: "lets nobody begin after it" },
  },
  {
    stands: "A shared tablet opens the pages of whoever sat there before",
    file: "app/http/respond/kiosk-cookie.server.ts",
    find: "if (!isOpen) throw",
    replace: "if (isOpen === undefined) throw",
    test: { file: "app/http/respond/kiosk-cookie.test.ts", name: "leads away from pages of anybody else" },
  },
  {
    stands: "It is kept of whom a paper form was typed in",
    file: "app/services/respond/submit-response.server.ts",
    find: "if (scope.isPaper) await participations.forgetPaper(scope.tokenHash);",
    replace: "",
    test: {
      file: "app/services/paper/paper.test.ts",
      name: "leaves no trace with the person of how they answered",
    },
  },
  {
    stands: "Results are published and those who answered hear nothing",
    file: "app/services/waves/publish-wave.server.ts",
    find: 'if ((await feedbackMissing(repositories, id)) !== null) refuse(appError("feedback-missing"));',
    replace: "await feedbackMissing(repositories, id);",
    test: {
      file: "app/services/waves/run-wave.test.ts",
      name: "computes once, and publishes only what was computed",
    },
  },
  {
    stands: "The next wave opens while nobody has heard of the one before",
    file: "app/services/waves/opening-problems.server.ts",
    find: "if (unheard) problems.push(",
    replace: "if (unheard && !unheard) problems.push(",
    test: { file: "app/services/feedback/feedback.test.ts", name: "opens when the one before was heard of" },
  },
  {
    stands: "The feedback page is written from figures that nobody may see",
    file: "packages/reporting/src/feedback/differs-paragraphs.ts",
    find: "restsOn: seen.map(({ topic }) =>",
    replace: "restsOn: result.topics.map(({ topic }) =>",
    test: {
      file: "packages/reporting/src/feedback/feedback-draft.test.ts",
      name: "rests no longer on a figure of a change that is withheld",
    },
  },
];
