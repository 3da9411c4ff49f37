import { type Mutation } from "./mutation";

const memberRoute = "app/http/route/member-route.server.ts";
const memberScope = "app/http/scope/member-scope.server.ts";
const memberRouteTest = "app/http/route/member-route.test.ts";
const memberScopeTest = "app/http/scope/member-scope.test.ts";
const siteMapTest = "app/site-map.test.ts";
const doorsTest = "app/http/route/doors.test.ts";
const accountDoorsTest = "app/http/route/doors-of-accounts.test.ts";
/** A door that lets in or leads elsewhere shows as a failed expectation or as a missing redirect. */
const anyFault = /AssertionError|instead of|is not|undefined/;
const headersTest = "app/http/respond/security-headers.test.ts";

/** What stands between a request and a use case. */
export const doorMutations: readonly Mutation[] = [
  {
    stands: "The origin check lets every form through",
    file: "app/http/request/origin-check.server.ts",
    find: 'return sent.origin === own.origin || (own.protocol === "http:" && sent.host === host);',
    replace: "return sent.origin === own.origin || host !== appUrl;",
    test: { file: memberRouteTest, name: "takes a form from our own pages only" },
  },
  {
    stands: "Routes do not ask where a form comes from",
    file: "app/http/route/guarded-handler.server.ts",
    find: "if (comesFromHere(sender, env.APP_URL)) return",
    replace: "if (comesFromHere(sender, env.APP_URL) || sender.origin !== null) return",
    test: { file: memberRouteTest, name: "takes a form from our own pages only" },
  },
  {
    stands: "The edge lets forms from other sites through",
    file: "app/server.ts",
    find: "if (!reads && !oneClick && !comesFromHere({ origin, host }, APP_URL))",
    replace: "if (!reads && !oneClick && !comesFromHere({ origin, host }, APP_URL) && host === APP_URL)",
    test: { file: "app/server.test.ts", name: "gives its own refusal of a form the security headers" },
  },
  {
    stands: "A loader of an organisation has no wrapper",
    file: "app/routes/tenant/people/people.tsx",
    find: "export const loader = memberRoute.loader(",
    replace: "export const loader = ((_: unknown, answer: unknown) => answer)(",
    test: { file: siteMapTest, name: "'/t/:tenant/people' (" },
  },
  {
    stands: "An action of an organisation has no wrapper",
    file: "app/routes/tenant/waves/edit-wave.tsx",
    find: "export const action = memberRoute.action(",
    replace: "export const action = ((_: unknown, answer: unknown) => answer)(",
    test: {
      file: siteMapTest,
      name: "'/t/:tenant/waves/:wave/edit' (",
    },
  },
  {
    stands: "A page of an organisation is open to everybody",
    file: "app/routes/tenant/people/units.tsx",
    find: "export const loader = memberRoute.loader(",
    replace:
      'import { publicRoute } from "../../../http/route/public-route.server";\n' +
      "export const loader = ((_: unknown, answer: never) => publicRoute.loader(answer))(",
    test: { file: siteMapTest, name: "'/t/:tenant/units' (" },
  },
  {
    stands: "Members are let in without a look at the permission of the address",
    file: memberRoute,
    find: 'if (!scope.can(options.may)) throw errorPage(appError("forbidden"));',
    replace: "",
    test: { file: memberRouteTest, name: "refuses a member without the permission" },
  },
  {
    stands: "Who is not signed in learns whether an organisation exists",
    file: memberRoute,
    find: "if (!user || !session) throw redirect(paths.signIn(returnPathOf(url)));",
    replace: 'if (!user || !session) throw errorPage(appError("not-found"));',
    test: { file: memberRouteTest, name: "sends who is not signed in to the sign-in page and back" },
  },
  {
    stands: "A stranger comes in as member of another organisation",
    file: memberScope,
    find: "return found.find(({ tenant }) => tenant.slug === slug)?.entrance ?? null;",
    replace: "return (found.find(({ tenant }) => tenant.slug === slug) ?? found[0])?.entrance ?? null;",
    test: { file: memberScopeTest, name: "the scope of a member of tenant foreign exists: false" },
  },
  {
    stands: "Access goes on after its last day",
    file: memberScope,
    find: "endsOn === null || endsOn >= today",
    replace: "endsOn === null || endsOn !== today || true",
    test: { file: memberScopeTest, name: "the scope of a member of tenant ended exists: false" },
  },
  {
    stands: "A board may read what single people answered",
    file: "packages/access/src/policy.ts",
    find: '"answers.export": [c],',
    replace: '"answers.export": [c, b],',
    test: { file: "packages/access/src/can.test.ts", name: "who may what answers.export" },
  },
  {
    stands: "The content security policy lets scripts run that a page does not name",
    file: "app/http/respond/security-headers.server.ts",
    find: "\"script-src\": `'self' 'nonce-${nonce}'`,",
    replace: "\"script-src\": `'self' 'unsafe-inline'`,",
    test: { file: headersTest, name: "lets scripts run with the nonce of their response only" },
  },
  {
    stands: "A page of ours may stand in a frame of another site",
    file: "app/http/respond/security-headers.server.ts",
    find: '"frame-ancestors": "\'none\'",',
    replace: "",
    test: { file: headersTest, name: "shuts everything that is not named" },
  },
  {
    stands: "A visitor is sent on to wherever the address says",
    file: "app/paths.ts",
    find: "export function safeReturnPath(value: unknown): string | null {",
    replace:
      "export function safeReturnPath(value: unknown): string | null {\n  if (value) return String(value);",
    test: { file: "app/paths.test.ts", name: 'safeReturnPath refuses "https://evil.example"' },
  },
  {
    stands: "A cell of a file becomes a formula",
    file: "packages/core/src/csv-file.ts",
    find: "return formula.test(text) ? `'${text}` : text;",
    replace: "return formula.test(text) ? text : text;",
    test: { file: "packages/core/src/csv-file.test.ts", name: "lets no cell become a formula" },
  },
  {
    stands: "A second factor that an organisation requires is not asked for",
    file: memberRoute,
    find: 'if (entrance.kind === "second-factor") throw redirect(paths.secondFactorNeeded(returnPathOf(url)));',
    replace: "",
    test: { file: doorsTest, name: "a tenant that wants a second factor" },
    says: anyFault,
  },
  {
    stands: "An organisation on hold is open",
    file: memberScope,
    find: 'if (tenant.status === "suspended") return { ...belonging, entrance: { kind: "suspended" } };',
    replace: "",
    test: { file: doorsTest, name: "a tenant on hold lets nobody in, and says so to its members only" },
  },
  {
    stands: "A door that wants recent proof takes an old one",
    file: memberRoute,
    find: "if (options.recently) assertRecent(session, url);",
    replace: "if (options.recently && options.may === undefined) assertRecent(session, url);",
    test: { file: accountDoorsTest, name: "leads to the page where one gives it, and back to the page" },
    says: anyFault,
  },
  {
    stands: "A membership may be changed by whoever sits down at an open screen",
    file: "app/routes/tenant/settings/members/invite-member.tsx",
    find: 'const here = { may: "members.edit", recently: true } as const;',
    replace: 'const here = { may: "members.edit" } as const;',
    test: { file: "app/asked-at-the-doors.test.ts", name: "/t/:tenant/settings/members/invite" },
  },
  {
    stands: "An operator comes into the console with a password only",
    file: "app/http/route/operator-route.server.ts",
    find: "if (!hasSecondFactor(session)) throw",
    replace: "if (session === null) throw",
    test: { file: doorsTest, name: "comes into the console with a second factor only" },
    says: anyFault,
  },
  {
    stands: "Whoever signs in comes into the console",
    file: "app/http/route/operator-route.server.ts",
    find: "if (!user.isOperator || session.onlyTenantId !== null) throw",
    replace: "if (session.onlyTenantId !== null) throw",
    test: { file: doorsTest, name: "comes into the console with a second factor only" },
    says: anyFault,
  },
  {
    stands: "Support goes on after the grant is over",
    file: "app/http/scope/member-scope.server.ts",
    find: "const grants = maySupport ? await supportGrants.list(now) : [];",
    replace: "const grants = maySupport ? await supportGrants.list(new Date(0)) : [];",
    test: { file: doorsTest, name: "does not enter after the grant is over" },
    says: anyFault,
  },
];
