import { type TenantId } from "@vensterbank/core";
import { type Session } from "../engines/engine";
import { type Keyring } from "../keyring/keyring";
import { users } from "./accounts";
import { accountEvents } from "./account-events";
import { erasureRecords, ownErasureRecords } from "./erasure-records";
import { invitations, openInvitations } from "./invitations";
import { oneTimeTokens } from "./one-time-tokens";
import { operatorEntries } from "./operator-entries";
import { passkeys } from "./passkeys";
import { ownSignOn, signOn } from "./sso";
import { openSupportGrants, supportGrants } from "./support-grants";
import { totps } from "./totp";
import { actions } from "./actions";
import { auditLog } from "./audit-log";
import { drafts } from "./drafts";
import { feedback } from "./feedback";
import { feedbackWishes } from "./feedback-wishes";
import { fieldworkSteps } from "./fieldwork-steps";
import { importBatches } from "./import-batches";
import { importMappings } from "./import-mappings";
import { importUploads } from "./import-uploads";
import { jobs } from "./jobs";
import { kiosks, openKiosks } from "./kiosks";
import { mailLinks } from "./mail-links";
import { memberships } from "./memberships";
import { openAnswers } from "./open-answers";
import { participations } from "./participations";
import { partners } from "./partners";
import { people } from "./people";
import { programmes } from "./programmes";
import { relations } from "./relations";
import { releases } from "./releases";
import { inUnit } from "./repository";
import { retention } from "./retention";
import { responses } from "./responses";
import { results } from "./results";
import { sessions } from "./sessions";
import { signInAttempts } from "./sign-in-attempts";
import { tenantRows } from "./tenant-rows";
import { tenantTexts } from "./tenant-texts";
import { ownTenant, tenants } from "./tenants";
import { units } from "./units";
import { waveMails } from "./wave-mails";
import { waves } from "./waves";

/** What stands outside the tenants, and what leads into one. */
export function controlRepositories(session: Session) {
  const { unit } = session;
  return {
    tenants: inUnit(unit, tenants(session)),
    users: inUnit(unit, users(session)),
    sessions: inUnit(unit, sessions(session)),
    signInAttempts: inUnit(unit, signInAttempts(session)),
    oneTimeTokens: inUnit(unit, oneTimeTokens(session)),
    totps: inUnit(unit, totps(session)),
    passkeys: inUnit(unit, passkeys(session)),
    accountEvents: inUnit(unit, accountEvents(session)),
    invitations: inUnit(unit, openInvitations(session)),
    kiosks: inUnit(unit, openKiosks(session)),
    signOn: inUnit(unit, signOn(session)),
    supportGrants: inUnit(unit, openSupportGrants(session)),
    operatorEntries: inUnit(unit, operatorEntries(session)),
    erasureRecords: inUnit(unit, erasureRecords(session)),
  };
}

/** Everything of one tenant. */
export function tenantRepositories(base: Session, tenantId: TenantId, keyring: Keyring) {
  const session = { ...base, tenantId };
  const { unit } = base;
  return {
    tenant: inUnit(unit, ownTenant(session)),
    memberships: inUnit(unit, memberships(session)),
    invitations: inUnit(unit, invitations(session)),
    signOn: inUnit(unit, ownSignOn(session)),
    supportGrants: inUnit(unit, supportGrants(session)),
    erasureRecords: inUnit(unit, ownErasureRecords(session)),
    units: inUnit(unit, units(session)),
    people: inUnit(unit, people(session)),
    partners: inUnit(unit, partners(session)),
    programmes: inUnit(unit, programmes({ ...session, keyring })),
    waves: inUnit(unit, waves(session)),
    participations: inUnit(unit, participations(session)),
    mailLinks: inUnit(unit, mailLinks(session)),
    waveMails: inUnit(unit, waveMails(session)),
    drafts: inUnit(unit, drafts(session)),
    responses: inUnit(unit, responses(session)),
    openAnswers: inUnit(unit, openAnswers(session)),
    relations: inUnit(unit, relations(session)),
    results: inUnit(unit, results(session)),
    releases: inUnit(unit, releases(session)),
    jobs: inUnit(unit, jobs(session)),
    feedback: inUnit(unit, feedback(session)),
    actions: inUnit(unit, actions(session)),
    feedbackWishes: inUnit(unit, feedbackWishes(session)),
    fieldworkSteps: inUnit(unit, fieldworkSteps(session)),
    importBatches: inUnit(unit, importBatches(session)),
    importMappings: inUnit(unit, importMappings(session)),
    importUploads: inUnit(unit, importUploads(session)),
    kiosks: inUnit(unit, kiosks(session)),
    retention: inUnit(unit, retention(session)),
    auditLog: inUnit(unit, auditLog(session)),
    tenantTexts: inUnit(unit, tenantTexts(session)),
    tenantRows: inUnit(unit, tenantRows(session)),
  };
}

export type ControlRepositories = ReturnType<typeof controlRepositories>;
export type TenantRepositories = ReturnType<typeof tenantRepositories>;
