import postgresJournal from "../migrations/postgres/meta/_journal.json";
import sqliteJournal from "../migrations/sqlite/meta/_journal.json";

interface Journal {
  readonly entries: readonly { readonly when: number; readonly tag: string }[];
}

export type SchemaState = "empty" | "behind" | "current" | "newer";

export interface SchemaVersion {
  readonly state: SchemaState;
  /** Moment at which the newest applied migration was written, milliseconds; null = none applied. */
  readonly applied: number | null;
  /** The same of the newest migration that this program knows. */
  readonly known: number;
  readonly tag: string;
}

/** @param applied newest applied migration of the database, null when there is none */
export function schemaVersion(engine: "sqlite" | "postgres", applied: number | null): SchemaVersion {
  const journal: Journal = engine === "sqlite" ? sqliteJournal : postgresJournal;
  const { when: known, tag } = journal.entries[journal.entries.length - 1];
  const state =
    applied === null ? "empty" : applied < known ? "behind" : applied > known ? "newer" : "current";
  return { state, applied, known, tag };
}

/** The database is not at the version that this program was made for. */
export class SchemaMismatch extends Error {
  override readonly name = "SchemaMismatch";

  constructor(readonly version: SchemaVersion) {
    super(
      version.state === "newer"
        ? "The database was written by a newer version of Vensterbank; start that version or restore a backup"
        : "The database has to be migrated first: run `pnpm db migrate`",
    );
  }
}

/** @throws SchemaMismatch */
export function assertSchemaIsCurrent(version: SchemaVersion): void {
  if (version.state !== "current") throw new SchemaMismatch(version);
}

/** Name of the newest migration that this program knows. */
export function schemaOf(engine: "sqlite" | "postgres"): string {
  return schemaVersion(engine, null).tag;
}
