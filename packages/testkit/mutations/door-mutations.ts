import { type Mutation } from "./mutation";

/** What stands between a request and a use case. */
export const doorMutations: readonly Mutation[] = [
  {
    stands: "The origin check lets every form through",
    file: "app/http/request/origin-check.server.ts",
    find: "return sent.origin === new URL(appUrl).origin || sent.host === host;",
    replace: "return sent.origin === new URL(appUrl).origin || sent.host === host || true;",
    test: { file: "app/http/route/member-route.test.ts", name: "takes a form from our own pages only" },
  },
];
