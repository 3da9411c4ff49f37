import { postgresKit } from "../kit/postgres";
import { defineTables } from "./tables";

export const postgresTables = defineTables(postgresKit);

// drizzle-kit sees tables only where each is exported by itself.
export const {
  tenant,
  user,
  credential,
  session,
  signInAttempt,
  membership,
  unit,
  person,
  partner,
  partnerContact,
  programme,
  programmeKey,
  changeEvent,
  wave,
  waveMember,
  wavePartner,
  coalitionName,
  participation,
  personalLink,
  draft,
  response,
  openAnswer,
  relationReport,
  tie,
  result,
  importUpload,
  auditEntry,
  figureRelease,
  job,
} = postgresTables;
