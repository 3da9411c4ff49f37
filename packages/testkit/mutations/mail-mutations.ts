import { type Mutation } from "./mutation";

const difficult = "app/services/outbox/difficult-servers.test.ts";

/** What holds about mails whatever their server does, about codes that are scanned, and about time. */
export const mailMutations: readonly Mutation[] = [
  {
    stands: "A wrong password is told as a server that is not there",
    file: "app/services/outbox/smtp-carrier.server.ts",
    find: "          failed(refused);\n",
    replace: "",
    test: { file: difficult, name: "because of a wrong password costs no mail a try" },
  },
  {
    stands: "A sender that is refused counts against everybody's address",
    file: "app/services/outbox/judge-failure.ts",
    find: 'if (isOfSender(reason)) return server("sender");\n  if (isOfRules(reason)) return refused;\n  if (status === "5.1.3"',
    replace: 'if (status === "5.1.3"',
    test: { file: difficult, name: "has nothing against recipients: Sender verify failed" },
  },
  {
    stands: "Mails in hand go out after eight in the evening",
    file: "app/services/outbox/send-one.server.ts",
    find: "if (allowed > now) {",
    replace: "if (allowed < now) {",
    test: { file: difficult, name: "stops when evening comes" },
  },
  {
    stands: "A mail whose mark is gone counts as sent although it never ended",
    file: "app/services/outbox/send-one.server.ts",
    find: "throw new MarkGone();",
    replace: "throw new NotToSend();",
    test: { file: difficult, name: "is sent when the folder of marks was emptied under our hands" },
  },
  {
    stands: "A backup that is put back sends again what had gone out since",
    file: "db/commands/hold-mails.ts",
    find: 'status: "cancelled", claim: null',
    replace: 'status: "waiting", claim: null',
    test: { file: "db/contract/sqlite.test.ts", name: "lets nothing go out by itself" },
  },
  {
    stands: "A step is given up because the database was away for half a minute",
    file: "app/services/fieldwork/run-due-steps.server.ts",
    find: "if (passes(fault)) continue;",
    replace: "",
    test: {
      file: "app/services/fieldwork/late-and-faulty.test.ts",
      name: "because the database is unavailable waits until it is there",
    },
    // Giving up needs the database, too.
    says: /Not now/,
  },
  {
    stands: "A QR code on the screen leads nowhere",
    file: "app/routes/tenant/waves/qr-code.tsx",
    find: "(3 - (i & 3))",
    replace: "(i & 3)",
    test: {
      file: "app/routes/tenant/waves/qr-code.test.tsx",
      name: "leads to exactly the address that it stands for",
    },
  },
  {
    stands: "A QR code on paper leads nowhere",
    file: "app/services/pdf/draw-qr.server.ts",
    find: "(3 - (place & 3))",
    replace: "(place & 3)",
    test: { file: "app/services/codes/code-sheet-qr.test.ts", name: "the printed sheet, usual" },
  },
];
