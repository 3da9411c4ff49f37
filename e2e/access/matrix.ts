import { type TenantIds } from "./demo-ids";
import { type AllIds } from "./read-ids";

/**
 * Who is let in, by first letters (d = director, c = consultant, o = coordinator, b = board, x = an operator whom the
 * director let in), and the status that they get. Every other member gets 403, who is not signed in is sent to the
 * sign-in page, and everybody else gets 404.
 */
export type Admits = `${string} ${number}`;

export interface TenantRow {
  /** As in `app/routes.ts`. */
  readonly pattern: string;
  /** Where the same pattern answers differently, which thing this row is about. */
  readonly about?: "open wave";
  readonly get: Admits;
  /** A form without fields; absent where the address takes none (405 for everybody). */
  readonly post?: Admits;
  /** Which of the two want recent proof of who one is. */
  readonly proof?: "get" | "post" | "both";
  /** What the buttons of its forms ask for, where one address has several forms. */
  readonly intents?: readonly string[];
}

/** Statuses: 400 = the form was judged and found empty, 409 = not in this state, 410 = gone. */
export const tenantRows: readonly TenantRow[] = [
  { pattern: "/t/:tenant", get: "dcobx 200" },
  { pattern: "/t/:tenant/programmes", get: "dcox 200" },
  { pattern: "/t/:tenant/programmes/new", get: "dc 200", post: "dc 400" },
  { pattern: "/t/:tenant/programmes/:programme", get: "dcox 200", post: "dc 400" },
  { pattern: "/t/:tenant/programmes/:programme/questions", get: "dc 200", post: "dc 400", intents: ["save"] },
  { pattern: "/t/:tenant/programmes/:programme/preview", get: "dcox 200" },
  { pattern: "/t/:tenant/programmes/:programme/edit", get: "dc 200", post: "dc 400", intents: ["rename"] },
  { pattern: "/t/:tenant/programmes/:programme/end", get: "d 200", post: "d 409", proof: "both" },
  { pattern: "/t/:tenant/programmes/:programme/coalitions/over-time", get: "dcob 200" },
  { pattern: "/t/:tenant/waves/:wave", get: "dcox 200", post: "dc 409" },
  { pattern: "/t/:tenant/waves/:wave/edit", get: "dc 200", post: "dc 400" },
  { pattern: "/t/:tenant/waves/:wave/open", get: "dc 409", post: "dc 409" },
  { pattern: "/t/:tenant/waves/:wave/links", get: "dco 200", post: "dco 409", intents: ["withdraw"] },
  {
    pattern: "/t/:tenant/waves/:wave/invitations",
    get: "dco 200",
    post: "dco 409",
    intents: ["invite", "resend", "resend-corrected", "resend-missed", "cancel"],
  },
  { pattern: "/t/:tenant/waves/:wave/invitations/:kind", get: "dco 200", post: "dco 400", intents: ["try"] },
  { pattern: "/t/:tenant/waves/:wave/codes", get: "dco 200" },
  { pattern: "/t/:tenant/waves/:wave/codes/sheet.pdf", get: "dco 302", post: "dco 409" },
  { pattern: "/t/:tenant/waves/:wave/kiosks", get: "dco 200", post: "dco 409", intents: ["end"] },
  { pattern: "/t/:tenant/waves/:wave/paper", get: "co 200", post: "co 409", intents: ["code"] },
  { pattern: "/t/:tenant/waves/:wave/paper/:file", get: "co 200" },
  {
    pattern: "/t/:tenant/waves/:wave/schedule",
    get: "dco 200",
    post: "dco 400",
    intents: [
      "open",
      "close",
      "invite",
      "invite-now",
      "remind",
      "suggested",
      "move",
      "tell",
      "now",
      "cancel",
    ],
  },
  { pattern: "/t/:tenant/waves/:wave/privacy", get: "dcox 200" },
  { pattern: "/t/:tenant/waves/:wave/privacy.md", get: "dcox 200" },
  { pattern: "/t/:tenant/waves/:wave/close", get: "dco 409", post: "dco 409", intents: ["soon"] },
  { pattern: "/t/:tenant/waves/:wave/close", about: "open wave", get: "dco 200" },
  { pattern: "/t/:tenant/waves/:wave/compute", get: "dco 302", post: "dco 302" },
  { pattern: "/t/:tenant/waves/:wave/publish", get: "dc 409", post: "dc 409" },
  {
    pattern: "/t/:tenant/waves/:wave/feedback",
    get: "dcob 200",
    post: "dc 400",
    intents: ["make", "save"],
  },
  {
    pattern: "/t/:tenant/waves/:wave/feedback/reply",
    get: "d 200",
    post: "d 400",
    intents: ["reply", "add"],
  },
  { pattern: "/t/:tenant/waves/:wave/feedback/without", get: "d 409", post: "d 409" },
  { pattern: "/t/:tenant/people", get: "dco 200" },
  { pattern: "/t/:tenant/people/new", get: "dco 200", post: "dco 400" },
  {
    pattern: "/t/:tenant/people/duplicates",
    get: "dco 200",
    post: "dco 400",
    intents: ["distinct", "unmerge"],
  },
  { pattern: "/t/:tenant/people/:person", get: "dco 200", post: "dco 400" },
  {
    pattern: "/t/:tenant/units",
    get: "dco 200",
    post: "dco 400",
    intents: ["move", "order", "archive", "restore"],
  },
  { pattern: "/t/:tenant/partners", get: "dco 200" },
  { pattern: "/t/:tenant/partners/new", get: "dco 200", post: "dco 400" },
  {
    pattern: "/t/:tenant/partners/:partner",
    get: "dco 200",
    post: "dco 400",
    intents: ["merge", "unmerge", "distinct", "contact", "remove-contact"],
  },
  { pattern: "/t/:tenant/import", get: "dco 200", post: "dco 400" },
  { pattern: "/t/:tenant/import/history", get: "dco 200", post: "dco 410" },
  { pattern: "/t/:tenant/import/:preview", get: "dco 410", post: "dco 410", intents: ["cancel"] },
  { pattern: "/t/:tenant/import/:preview/columns", get: "dco 410", post: "dco 410" },
  { pattern: "/t/:tenant/import/templates/:file", get: "dco 200" },
  { pattern: "/t/:tenant/network-import", get: "dc 200", post: "dc 400" },
  {
    pattern: "/t/:tenant/network-import/:preview",
    get: "dc 404",
    post: "dc 404",
    intents: ["cancel", "reading", "look"],
  },
  {
    pattern: "/t/:tenant/network-import/:preview/preview",
    get: "dc 404",
    post: "dc 404",
    intents: ["cancel"],
  },
  { pattern: "/t/:tenant/events", get: "dcobx 200", post: "dc 400" },
  { pattern: "/t/:tenant/events/:event", get: "dc 200", post: "dc 400", intents: ["delete"] },
  { pattern: "/t/:tenant/waves/:wave/results", get: "dcob 200" },
  { pattern: "/t/:tenant/waves/:wave/units", get: "dcob 200" },
  { pattern: "/t/:tenant/waves/:wave/measurement", get: "dcob 200" },
  { pattern: "/t/:tenant/waves/:wave/results/own-words", get: "c 200", post: "c 302" },
  { pattern: "/t/:tenant/waves/:wave/what-if", get: "dcob 200" },
  { pattern: "/t/:tenant/waves/:wave/coalitions", get: "dcob 200", post: "dc 400" },
  { pattern: "/t/:tenant/waves/:wave/coalitions/picture.svg", get: "dcob 200" },
  { pattern: "/t/:tenant/waves/:wave/coalitions/export", get: "dcob 200", proof: "both" },
  { pattern: "/t/:tenant/waves/:wave/coalitions/export/:file", get: "dcob 200", proof: "both" },
  { pattern: "/t/:tenant/waves/:wave/export", get: "dc 200", proof: "both" },
  // Single answers are asked for by a form, and by consultants alone; the figures take none.
  { pattern: "/t/:tenant/waves/:wave/export/:file", get: "dc 200", post: "c 404", proof: "both" },
  { pattern: "/t/:tenant/progress", get: "dcob 200" },
  { pattern: "/t/:tenant/settings", get: "dcx 200", post: "d 400" },
  { pattern: "/t/:tenant/settings/second-factor", get: "d 200", post: "d 400", proof: "both" },
  { pattern: "/t/:tenant/settings/texts", get: "dco 200", post: "dco 400", intents: ["save", "reset"] },
  { pattern: "/t/:tenant/settings/mail", get: "dco 200", post: "d 400" },
  {
    pattern: "/t/:tenant/settings/members",
    get: "dc 200",
    post: "d 400",
    proof: "post",
    intents: ["resend", "withdraw"],
  },
  { pattern: "/t/:tenant/settings/members/invite", get: "d 200", post: "d 400", proof: "both" },
  {
    pattern: "/t/:tenant/settings/members/:member",
    get: "d 200",
    post: "d 400",
    proof: "both",
    intents: ["remove"],
  },
  {
    pattern: "/t/:tenant/settings/sign-on",
    get: "d 200",
    post: "d 400",
    proof: "both",
    intents: ["remove", "claim", "drop", "test"],
  },
  { pattern: "/t/:tenant/settings/support", get: "d 200", post: "d 400" },
  { pattern: "/t/:tenant/settings/support/grant", get: "d 200", post: "d 400", proof: "both" },
  { pattern: "/t/:tenant/settings/audit", get: "d 200" },
  { pattern: "/t/:tenant/settings/audit/:file", get: "d 200", proof: "both" },
  { pattern: "/t/:tenant/settings/data", get: "d 200", proof: "both" },
  { pattern: "/t/:tenant/settings/data/export", get: "d 302", post: "d 200", proof: "both" },
  {
    pattern: "/t/:tenant/settings/data/deletion",
    get: "d 200",
    post: "d 400",
    proof: "both",
    intents: ["keep"],
  },
];

interface Subject {
  readonly tenant: string;
  readonly ids: TenantIds & Partial<AllIds>;
  readonly about?: TenantRow["about"];
}

/** The address of a pattern in a tenant. The third wave of the demo is published, the fourth is open. */
export function addressOf(pattern: string, { tenant, ids, about }: Subject): string {
  const values: Readonly<Record<string, string | undefined>> = {
    tenant,
    programme: ids.programme,
    wave: (about === "open wave" ? ids.waves.at(-1) : ids.waves[0]) ?? "",
    person: ids.person,
    partner: ids.partner,
    event: ids.event,
    member: ids.member,
    organisation: ids.organisation,
    // Nobody's.
    token: "y".repeat(43),
    provider: "nobodys-sign-on",
    preview: "nothing-was-uploaded",
    kind: "invite",
    file: pattern.includes("/coalitions/")
      ? "network.graphml"
      : pattern.includes("/paper/")
        ? "form-inside.pdf"
        : pattern.includes("/export/")
          ? "figures.csv"
          : pattern.includes("/audit/")
            ? "audit.csv"
            : "people",
  };
  return pattern.replace(/:(\w+)/g, (_, name: string) => values[name] ?? "");
}
