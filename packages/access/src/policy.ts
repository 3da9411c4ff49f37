import { type MemberRole } from "@vensterbank/core";

/** Everything a member of a tenant may be allowed to do; a route names exactly one of these. */
export const permissions = [
  "tenant.read",
  "programme.read",
  "programme.edit",
  "wave.read",
  "wave.open",
  "wave.close",
  "wave.publish",
  "links.issue",
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
] as const;
export type Permission = (typeof permissions)[number];

const d = "director";
const c = "consultant";
const o = "coordinator";
const b = "board";

/**
 * The one table of who may what inside a tenant (product, sections 1 and 3). What a role may see of a permitted screen
 * is narrowed further by the wave's status (`canReadResults`) and by the disclosure gate.
 */
export const policy: Readonly<Record<Permission, readonly MemberRole[]>> = {
  "tenant.read": [d, c, o, b],
  "programme.read": [d, c, o],
  "programme.edit": [d, c],
  "wave.read": [d, c, o],
  "wave.open": [d, c],
  "wave.close": [d, c, o],
  "wave.publish": [d, c],
  "links.issue": [d, c, o],
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
  "events.read": [d, c, o, b],
  "events.edit": [d, c],
};
