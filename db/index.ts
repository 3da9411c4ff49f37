export { backup } from "./commands/backup";
export { check, type Finding } from "./commands/check";
export { migrate, type Migrated } from "./commands/migrate";
export { restore, type Restored } from "./commands/restore";
export {
  keysFolderOf,
  openDatabase,
  type Database,
  type DatabaseConfig,
  type DatabaseState,
  type UnitOfWork,
} from "./database";
export { DatabaseError, type DatabaseErrorKind } from "./engines/database-error";
export { SchemaMismatch, schemaOf } from "./engines/schema-version";
export { newId, randomId } from "./ids";
export { hashToken, newToken } from "./link-token";
export type * from "./repositories/accounts";
export type * from "./repositories/account-events";
export type * from "./repositories/actions";
export type * from "./repositories/audit-log";
export type * from "./repositories/drafts";
export type * from "./repositories/erasure-records";
export type * from "./repositories/feedback";
export type * from "./repositories/feedback-wishes";
export type * from "./repositories/fieldwork-steps";
export type * from "./repositories/import-batches";
export type * from "./repositories/import-mappings";
export type * from "./repositories/import-uploads";
export type * from "./repositories/invitations";
export type * from "./repositories/jobs";
export type * from "./repositories/kiosks";
export type * from "./repositories/one-time-tokens";
export type * from "./repositories/open-answers";
export type * from "./repositories/operator-entries";
export type * from "./repositories/participations";
export type * from "./repositories/passkeys";
export type * from "./repositories/partners";
export type * from "./repositories/people";
export type * from "./repositories/programmes";
export type * from "./repositories/relations";
export { ReleaseLogConflict, type FigureReleaseRow, type NewFigureRelease } from "./repositories/releases";
export type { ControlRepositories, TenantRepositories } from "./repositories/repositories";
export type * from "./repositories/responses";
export type * from "./repositories/results";
export type { SessionRow } from "./repositories/sessions";
export type * from "./repositories/sso";
export type * from "./repositories/support-grants";
export type * from "./repositories/totp";
export { tenantTableNames, type PlainRow } from "./repositories/tenant-rows";
export type * from "./repositories/tenant-texts";
export type { TenantRow } from "./repositories/tenants";
export { erasedTables, type ErasedTable, type ErasureCounts } from "./repositories/retention";
export type * from "./repositories/units";
export type * from "./repositories/wave-mails";
export type * from "./repositories/waves";
export type { FrozenTexts, FrozenWave, ImportedWave, TakenResponse, WaveReaders } from "./schema/programmes";
export type { FieldworkStepKind, FieldworkStepStatus, WaveMailStatus } from "./schema/fieldwork";
