import { index, layout, prefix, route, type RouteConfig } from "@remix-run/route-config";

/**
 * The site map: every URL, its layout and its file, in one list. `paths.ts` builds the same URLs.
 * A route that exists stands here; a folder of `routes/` is an area for people, not part of the URL.
 * Each `words-*` layout sends the messages of its area once and gives no markup of its own.
 */
export default [
  route("healthz", "routes/health/healthz.tsx"),
  route("language", "routes/settings/language.tsx"),
  route("theme", "routes/settings/theme.tsx"),
  route("sign-out", "routes/auth/sign-out.tsx"),

  layout("routes/words/words-public.tsx", [
    layout("routes/auth/account-layout.tsx", [
      index("routes/marketing/front-page.tsx"),
      route("sign-in", "routes/auth/sign-in.tsx"),
      route("portfolio", "routes/auth/portfolio.tsx"),
      route("styleguide", "routes/styleguide/styleguide.tsx"),
    ]),
  ]),

  // A respondent's pages: /r/:token
  layout("routes/words/words-respond.tsx", [
    layout("routes/respond/respond-layout.tsx", [
      route("r/:token", "routes/respond/begin.tsx"),
      ...prefix("r/:token", [
        route("notice", "routes/respond/notice.tsx"),
        route("screens/:screen", "routes/respond/screen.tsx"),
        route("relations", "routes/respond/relations.tsx"),
        route("review", "routes/respond/review.tsx"),
        route("done", "routes/respond/done.tsx"),
        route("withdraw", "routes/respond/withdraw.tsx"),
      ]),
    ]),
  ]),
  ...prefix("r/:token", [
    route("save", "routes/respond/save.tsx"),
    route("names", "routes/respond/names.tsx"),
  ]),

  // A tenant's pages: /t/:tenant
  layout("routes/words/words-tenant.tsx", [
    route("t/:tenant", "routes/tenant/tenant-layout.tsx", [
      index("routes/tenant/tenant-home.tsx"),
      // programmes and waves (a section for the header goes into routes/tenant/tenant-navigation.ts)
      // people, partners, import, events
      // results, progress, export
      // coalitions
    ]),
  ]),

  route("*", "routes/errors/not-found.tsx"),
] satisfies RouteConfig;
