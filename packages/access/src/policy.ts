import { type ActingRole } from "@vensterbank/core";

/** Everything a member of a tenant, or an operator with a grant, may be allowed to do; a route names exactly one of these. */
export const permissions = [
  "tenant.read",
  "programme.read",
  "programme.edit",
  "wave.read",
  "wave.open",
  "wave.close",
  "wave.publish",
  "links.issue",
  "invitations.send",
  "schedule.edit",
  "paper.enter",
  "feedback.edit",
  "feedback.reply",
  "texts.edit",
  "response.read",
  "results.read",
  "results.read-unpublished",
  "coalitions.read",
  "coalitions.read-names",
  "coalitions.name",
  "progress.read",
  "results.export",
  "answers.release",
  "answers.export",
  "people.read",
  "people.edit",
  "partners.read",
  "partners.edit",
  "import.run",
  "events.read",
  "events.edit",
  "settings.read",
  "settings.edit",
  "members.read",
  "members.edit",
  "sign-on.edit",
  "support.grant",
  "audit.read",
  "tenant.export",
  "tenant.delete",
  "programme.end",
] as const;
export type Permission = (typeof permissions)[number];

const d = "director";
const c = "consultant";
const o = "coordinator";
const b = "board";
/** Support access: how things are set up and how far a wave is, never what came out of it or who is who. */
const x = "operator";

/**
 * The one table of who may what inside a tenant (product, sections 1 and 3). What a role may see of a permitted screen
 * is narrowed further by the wave's status (`canReadResults`) and by the disclosure gate.
 */
export const policy: Readonly<Record<Permission, readonly ActingRole[]>> = {
  "tenant.read": [d, c, o, b, x],
  "programme.read": [d, c, o, x],
  "programme.edit": [d, c],
  "wave.read": [d, c, o, x],
  "wave.open": [d, c],
  "wave.close": [d, c, o],
  "wave.publish": [d, c],
  "links.issue": [d, c, o],
  "invitations.send": [d, c, o],
  "schedule.edit": [d, c, o],
  // Whoever types a paper form in reads it, so not somebody who leads the people who filled it in.
  "paper.enter": [c, o],
  "feedback.edit": [d, c],
  "feedback.reply": [d],
  "texts.edit": [d, c, o],
  "response.read": [d, c, o],
  "results.read": [d, c, o, b],
  "results.read-unpublished": [c],
  "coalitions.read": [d, c, o, b],
  "coalitions.read-names": [d, c],
  "coalitions.name": [d, c],
  "progress.read": [d, c, o, b],
  "results.export": [d, c],
  "answers.release": [c],
  "answers.export": [c],
  "people.read": [d, c, o],
  "people.edit": [d, c, o],
  "partners.read": [d, c, o],
  "partners.edit": [d, c, o],
  "import.run": [d, c, o],
  "events.read": [d, c, o, b, x],
  "events.edit": [d, c],
  "settings.read": [d, c, x],
  "settings.edit": [d],
  "members.read": [d, c],
  "members.edit": [d],
  "sign-on.edit": [d],
  "support.grant": [d],
  "audit.read": [d],
  "tenant.export": [d],
  "tenant.delete": [d],
  "programme.end": [d],
};
