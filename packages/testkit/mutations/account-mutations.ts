import { type Mutation } from "./mutation";

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
    file: "app/services/accounts/sign-in.server.ts",
    find: "const refused = await countTry(scope, counters);",
    replace: "const refused = await countTry(scope, counters).then(() => null);",
    test: { file: signInTest, name: "stops guessing at one account from one address" },
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
];
