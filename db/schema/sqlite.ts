import { sqliteKit } from "../kit/sqlite";
import { defineTables } from "./tables";

export const sqliteTables = defineTables(sqliteKit);

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
} = sqliteTables;
