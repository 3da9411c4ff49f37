import { index, layout, prefix, route, type RouteConfig } from "@remix-run/route-config";

/**
 * The site map: every URL, its layout and its file, in one list. `paths.ts` builds the same URLs.
 * A route that exists stands here; a folder of `routes/` is an area for people, not part of the URL.
 * Each `words-*` layout sends the messages of its area once and gives no markup of its own.
 */
export default [
  route("healthz", "routes/health/healthz.tsx"),
  route(".well-known/security.txt", "routes/security/security-txt.tsx"),
  route("language", "routes/settings/language.tsx"),
  route("theme", "routes/settings/theme.tsx"),
  route("sign-out", "routes/auth/sign-out.tsx"),
  route("sign-in/passkey", "routes/auth/sign-in/passkey.tsx"),
  route("sign-in/passkey/challenge", "routes/auth/sign-in/passkey-challenge.tsx"),
  route("account/confirm/passkey", "routes/auth/account/confirm-passkey.tsx"),
  route("account/confirm/passkey/challenge", "routes/auth/account/confirm-passkey-challenge.tsx"),
  route("account/passkeys/challenge", "routes/auth/account/new-passkey-challenge.tsx"),

  route("sign-in/sso/again", "routes/auth/sso/sign-on-again.tsx"),
  route("sign-in/sso/:provider/go", "routes/auth/sso/sign-on-go.tsx"),
  route("sign-in/sso/:provider/callback", "routes/auth/sso/sign-on-callback.tsx"),

  layout("routes/words/words-public.tsx", [
    layout("routes/auth/account-layout.tsx", [
      index("routes/marketing/front-page.tsx"),
      route("sign-in", "routes/auth/sign-in.tsx"),
      route("sign-in/link", "routes/auth/sign-in/ask-link.tsx"),
      route("sign-in/link/:token", "routes/auth/sign-in/use-link.tsx"),
      route("sign-in/second", "routes/auth/sign-in/second-step.tsx"),
      route("reset", "routes/auth/reset/ask-reset.tsx"),
      route("reset/:token", "routes/auth/reset/set-password.tsx"),
      route("sign-in/sso", "routes/auth/sso/find-sign-on.tsx"),
      route("sign-in/sso/:provider", "routes/auth/sso/sign-on.tsx"),
    ]),
  ]),
  layout("routes/words/words-invitation.tsx", [
    layout("routes/auth/account-layout.tsx", { id: "invitation-layout" }, [
      route("invitation/:token", "routes/auth/invitation/invitation.tsx"),
    ]),
  ]),
  // One's own account: /account
  layout("routes/words/words-account.tsx", [
    layout("routes/auth/account-layout.tsx", { id: "own-account-layout" }, [
      route("account", "routes/auth/account/account.tsx"),
      route("account/second-factor", "routes/auth/account/second-factor.tsx"),
      route("account/password", "routes/auth/account/password.tsx"),
      route("account/confirm", "routes/auth/confirm/confirm.tsx"),
      route("account/confirm/link/:token", "routes/auth/confirm/confirm-link.tsx"),
      route("account/authenticator", "routes/auth/account/authenticator.tsx"),
      route("account/recovery-codes", "routes/auth/account/recovery-codes.tsx"),
      route("account/passkeys", "routes/auth/account/passkeys.tsx"),
    ]),
  ]),
  layout("routes/words/words-styleguide.tsx", [
    layout("routes/auth/account-layout.tsx", { id: "styleguide-layout" }, [
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
        layout("routes/words/words-thanks.tsx", [
          route("done", "routes/respond/done.tsx"),
          route("withdraw", "routes/respond/withdraw.tsx"),
          route("mails", "routes/respond/mails.tsx"),
          route("wish", "routes/respond/wish.tsx"),
        ]),
        route("feedback", "routes/respond/feedback.tsx"),
      ]),
    ]),
  ]),
  // Where a printed code is typed, on one's own device and on a shared tablet
  layout("routes/words/words-kiosk.tsx", [
    route("code", "routes/code/code.tsx"),
    route("kiosk/:token", "routes/kiosk/kiosk.tsx"),
  ]),
  ...prefix("r/:token", [
    route("save", "routes/respond/save.tsx"),
    route("names", "routes/respond/names.tsx"),
  ]),

  // For who runs the installation: /operator
  layout("routes/words/words-operator.tsx", [
    layout("routes/auth/account-layout.tsx", { id: "operator-layout" }, [
      ...prefix("operator", [
        index("routes/operator/operator.tsx"),
        route("health", "routes/operator/health.tsx"),
        route("log", "routes/operator/log.tsx"),
        route("tenants/new", "routes/operator/new-organisation.tsx"),
        route("tenants/import", "routes/operator/import-organisation.tsx"),
        route("tenants/:organisation", "routes/operator/organisation.tsx"),
      ]),
    ]),
  ]),

  // All own tenants, in the words of a tenant
  layout("routes/words/words-tenant.tsx", { id: "words-portfolio" }, [
    layout("routes/auth/account-layout.tsx", { id: "portfolio-layout" }, [
      route("portfolio", "routes/auth/portfolio.tsx"),
    ]),
  ]),

  // A tenant's pages: /t/:tenant
  layout("routes/words/words-tenant.tsx", [
    route("t/:tenant", "routes/tenant/tenant-layout.tsx", [
      index("routes/tenant/tenant-home.tsx"),
      route("programmes", "routes/tenant/programmes/programmes.tsx"),
      route("programmes/new", "routes/tenant/programmes/new-programme.tsx"),
      route("programmes/:programme", "routes/tenant/programmes/programme.tsx"),
      route("programmes/:programme/questions", "routes/tenant/programmes/own-questions.tsx"),
      route("programmes/:programme/preview", "routes/tenant/programmes/preview/preview.tsx"),
      route("programmes/:programme/edit", "routes/tenant/programmes/edit-programme.tsx"),
      route("programmes/:programme/end", "routes/tenant/programmes/end-programme.tsx"),
      route("waves/:wave", "routes/tenant/waves/wave.tsx"),
      route("waves/:wave/edit", "routes/tenant/waves/edit-wave.tsx"),
      route("waves/:wave/open", "routes/tenant/waves/open-wave.tsx"),
      route("waves/:wave/links", "routes/tenant/waves/links.tsx"),
      route("waves/:wave/codes", "routes/tenant/waves/codes/codes.tsx"),
      route("waves/:wave/kiosks", "routes/tenant/waves/kiosks/kiosks.tsx"),
      route("waves/:wave/paper", "routes/tenant/waves/paper/paper.tsx"),
      route("waves/:wave/invitations", "routes/tenant/waves/invitations.tsx"),
      route("waves/:wave/invitations/:kind", "routes/tenant/waves/wave-mail/wave-mail.tsx"),
      route("waves/:wave/schedule", "routes/tenant/waves/schedule.tsx"),
      route("waves/:wave/privacy", "routes/tenant/waves/privacy-file.tsx"),
      route("waves/:wave/close", "routes/tenant/waves/close-wave.tsx"),
      route("waves/:wave/publish", "routes/tenant/waves/publish-wave.tsx"),
      route("waves/:wave/feedback", "routes/tenant/waves/feedback.tsx"),
      route("waves/:wave/feedback/reply", "routes/tenant/waves/feedback-reply.tsx"),
      route("waves/:wave/feedback/without", "routes/tenant/waves/feedback-without.tsx"),
      route("people", "routes/tenant/people/people.tsx"),
      route("people/new", "routes/tenant/people/new-person.tsx"),
      route("people/duplicates", "routes/tenant/people/duplicates.tsx"),
      route("people/:person", "routes/tenant/people/person.tsx"),
      route("units", "routes/tenant/people/units.tsx"),
      route("partners", "routes/tenant/people/partners.tsx"),
      route("partners/new", "routes/tenant/people/new-partner.tsx"),
      route("partners/:partner", "routes/tenant/people/partner.tsx"),
      route("import", "routes/tenant/import/import.tsx"),
      route("import/history", "routes/tenant/import/import-history.tsx"),
      route("import/:preview", "routes/tenant/import/import-preview.tsx"),
      route("import/:preview/columns", "routes/tenant/import/import-columns.tsx"),
      route("network-import", "routes/tenant/network-import/network-import.tsx"),
      route("network-import/:preview", "routes/tenant/network-import/network-mapping.tsx"),
      route("network-import/:preview/preview", "routes/tenant/network-import/network-preview.tsx"),
      route("settings", "routes/tenant/settings/settings.tsx"),
      route("settings/second-factor", "routes/tenant/settings/second-factor.tsx"),
      route("settings/texts", "routes/tenant/settings/texts/texts.tsx"),
      route("settings/mail", "routes/tenant/settings/mail/mail.tsx"),
      route("settings/members", "routes/tenant/settings/members/members.tsx"),
      route("settings/members/invite", "routes/tenant/settings/members/invite-member.tsx"),
      route("settings/members/:member", "routes/tenant/settings/members/member.tsx"),
      route("settings/sign-on", "routes/tenant/settings/sign-on/sign-on.tsx"),
      route("settings/support", "routes/tenant/settings/support/support.tsx"),
      route("settings/support/grant", "routes/tenant/settings/support/grant-support.tsx"),
      route("settings/audit", "routes/tenant/settings/audit/audit.tsx"),
      route("settings/data", "routes/tenant/settings/tenant-data/data.tsx"),
      route("settings/data/deletion", "routes/tenant/settings/tenant-data/deletion.tsx"),
      route("events", "routes/tenant/events/events.tsx"),
      route("events/:event", "routes/tenant/events/event.tsx"),
      route("progress", "routes/tenant/progress/progress.tsx"),
      route("waves/:wave/results", "routes/tenant/results/wave-results.tsx"),
      route("waves/:wave/units", "routes/tenant/results/wave-units.tsx"),
      route("waves/:wave/measurement", "routes/tenant/results/wave-measurement.tsx"),
      route("waves/:wave/results/own-words", "routes/tenant/results/release-own-words.tsx"),
      route("waves/:wave/export", "routes/tenant/results/wave-export.tsx"),
      route("waves/:wave/coalitions", "routes/tenant/coalitions/wave-coalitions.tsx"),
      route("waves/:wave/coalitions/export", "routes/tenant/network-export/network-export.tsx"),
      route("waves/:wave/what-if", "routes/tenant/what-if/wave-what-if.tsx"),
      route(
        "programmes/:programme/coalitions/over-time",
        "routes/tenant/coalitions/coalitions-over-time.tsx",
      ),
    ]),
  ]),

  route("t/:tenant/settings/audit/:file", "routes/tenant/settings/audit/audit-file.tsx"),
  route("t/:tenant/settings/data/export", "routes/tenant/settings/tenant-data/export.tsx"),
  route("t/:tenant/waves/:wave/codes/sheet.pdf", "routes/tenant/waves/codes/code-sheet.tsx"),
  route("t/:tenant/waves/:wave/paper/:file", "routes/tenant/waves/paper/paper-form.tsx"),
  route("t/:tenant/waves/:wave/privacy.md", "routes/tenant/waves/privacy-file-text.tsx"),
  route("t/:tenant/waves/:wave/compute", "routes/tenant/waves/compute-wave.tsx"),
  route("t/:tenant/import/templates/:file", "routes/tenant/import/import-template.tsx"),
  route("t/:tenant/waves/:wave/coalitions/picture.svg", "routes/tenant/coalitions/map-picture.tsx"),
  route(
    "t/:tenant/waves/:wave/coalitions/export/:file",
    "routes/tenant/network-export/network-export-file.tsx",
  ),
  route("t/:tenant/waves/:wave/export/:file", "routes/tenant/results/wave-export-file.tsx"),

  route("*", "routes/errors/not-found.tsx"),
] satisfies RouteConfig;
