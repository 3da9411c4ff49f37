/** Words that every room of the house shares; order matters where results are vectors. */

export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];
export type LocalizedText = Readonly<Record<Locale, string>>;

/** The four reactions of the typology, in the order that every result file uses. */
export const reactions = ["confused", "introvert", "extravert", "binding"] as const;
export type Reaction = (typeof reactions)[number];

/** Roles that answer questionnaires and stand in the coalition graph. */
export const respondentRoles = ["director", "manager", "professional", "support", "partner"] as const;
export type RespondentRole = (typeof respondentRoles)[number];
export type InsideRole = Exclude<RespondentRole, "partner">;
export const insideRoles = ["director", "manager", "professional", "support"] as const satisfies InsideRole[];

/** Roles of signed-in members of a tenant. */
export const memberRoles = ["director", "consultant", "coordinator", "board"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Who may act inside a tenant: a member, or an operator while the tenant grants support. */
export const actingRoles = [...memberRoles, "operator"] as const;
export type ActingRole = (typeof actingRoles)[number];

/** Life of a tenant. */
export type TenantStatus = "active" | "suspended";

/** What somebody showed to prove who they are; `sso` = the organisation's own sign-on vouched for them. */
export const signInFactors = ["password", "link", "totp", "recovery", "passkey", "sso"] as const;
export type SignInFactor = (typeof signInFactors)[number];

/** Life of a measurement; settings freeze on the step from draft to open. */
export const waveStatuses = ["draft", "open", "closed", "published"] as const;
export type WaveStatus = (typeof waveStatuses)[number];

/** How far names reach in the coalition map (trust 1.2). */
export const nameLevels = ["names", "roles", "groups"] as const;
export type NameLevel = (typeof nameLevels)[number];

/** About what a relation is: a case, a way of working or project, policy and agreements between organisations. */
export const tieLevels = ["case", "practice", "strategic"] as const;
export type TieLevel = (typeof tieLevels)[number];

/** The four default change topics; a tenant adds its own keys beside them. */
export const defaultTopics = ["market", "bureaucracy", "risk", "outreach"] as const;

/** Default sectors of partner organisations; a tenant edits the list. */
export const defaultSectors = [
  "municipality",
  "municipal-teams",
  "housing",
  "police-justice",
  "health",
  "mental-health",
  "youth-care",
  "education",
  "employment",
  "employers",
  "volunteers",
  "welfare",
  "knowledge",
  "professional-body",
  "politics",
] as const;
