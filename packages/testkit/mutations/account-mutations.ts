import { type Mutation } from "./mutation";

const secondStepTest = "app/services/accounts/second-step/second-step.test.ts";
const mailLinksTest = "app/services/accounts/mail-links/mail-links.test.ts";
const signInTest = "app/services/accounts/sign-in.test.ts";

/** Passwords, sessions and what proves who somebody is. */
export const accountMutations: readonly Mutation[] = [
  {
    stands: "Every password is right",
    file: "app/services/accounts/password.server.ts",
    find: "return timingSafeEqual(actual, expected);",
    replace: "return timingSafeEqual(actual, expected) || true;",
    test: { file: signInTest, name: "knows the right password, and gives one answer to everything else" },
  },
  {
    stands: "Tries to sign in are not counted",
    file: "app/services/accounts/limits.server.ts",
    find: "return tooMany(await write(({ signInAttempts }) => signInAttempts.count(counters, now)));",
    replace: "return write === undefined ? tooMany(0) : null;",
    test: { file: signInTest, name: "lets the owner in while somebody elsewhere guesses" },
  },
  {
    stands: "The secret of a session is stored as it is",
    file: "app/http/accounts/session-adapter.server.ts",
    find: 'return createHash("sha256").update(token).digest("hex");',
    replace: "return createHash && token;",
    test: {
      file: "app/http/accounts/session-adapter.test.ts",
      name: "are found by their token, and stored as its hash only",
    },
  },
  {
    stands: "A code of the authenticator app works twice",
    file: "db/repositories/totp.ts",
    find: "and(eq(totp.userId, userId), lt(totp.lastStep, step))",
    replace: "and(eq(totp.userId, userId), lt(totp.lastStep, step + 2))",
    test: {
      file: secondStepTest,
      name: "takes a code of a clock that is half a minute off, no more, and none twice",
    },
  },
  {
    stands: "A recovery code works twice",
    file: "db/repositories/totp.ts",
    find: "return taken.length === 1;\n    },\n\n    async countCodes",
    replace: "return taken.length <= 1;\n    },\n\n    async countCodes",
    test: {
      file: "app/services/accounts/totp/authenticator-app.test.ts",
      name: "work once each, however they are written over",
    },
  },
  {
    stands: "A link in a mail is not used up",
    file: "db/repositories/one-time-tokens.ts",
    find: ".delete(oneTimeToken)\n        .where(alive(tokenHash, purpose, now))\n        .returning();",
    replace: ".select()\n        .from(oneTimeToken)\n        .where(alive(tokenHash, purpose, now));",
    test: {
      file: mailLinksTest,
      name: "works once, of many at once for one, and opening it uses nothing up",
    },
  },
  {
    stands: "A link in a mail works for ever",
    file: "db/repositories/one-time-tokens.ts",
    find: "gt(oneTimeToken.expiresAt, now),",
    replace: "gt(oneTimeToken.expiresAt, new Date(now.getTime() - 7 * 24 * 3600_000)),",
    test: {
      file: mailLinksTest,
      name: "is over after a quarter of an hour, and when a newer one was asked for",
    },
  },
  {
    stands: "A link for one thing works for another",
    file: "db/repositories/one-time-tokens.ts",
    find: "eq(oneTimeToken.purpose, purpose),\n      gt(",
    replace: "purpose === undefined ? undefined : undefined,\n      gt(",
    test: { file: mailLinksTest, name: "is for signing in only: no other link stands for it" },
    // What the other link holds does not fit either.
    says: /AssertionError|ZodError/,
  },
  {
    stands: "Somebody with an authenticator app comes in with the password alone",
    file: "app/services/accounts/sign-in.server.ts",
    find: "secondStep: account.hasApp",
    replace: "secondStep: account.hasApp && false",
    test: { file: mailLinksTest, name: "leaves the second factor as it is" },
  },
];
