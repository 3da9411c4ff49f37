export type DatabaseErrorKind =
  "unique" | "foreign-key" | "not-null" | "guard" | "read-only" | "busy" | "unavailable" | "scope" | "other";

/**
 * A failed query, without its bound values: drivers and Drizzle put those into messages and details, and here they are
 * people's answers. Carries the statement with placeholders, the engine's code and the constraint, which hold none.
 */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";

  constructor(
    readonly kind: DatabaseErrorKind,
    message: string,
    readonly code?: string,
    readonly constraint?: string,
  ) {
    super(message);
  }
}

const sqliteKinds: Readonly<Record<string, DatabaseErrorKind>> = {
  SQLITE_CONSTRAINT_UNIQUE: "unique",
  SQLITE_CONSTRAINT_PRIMARYKEY: "unique",
  SQLITE_CONSTRAINT_FOREIGNKEY: "foreign-key",
  SQLITE_CONSTRAINT_TRIGGER: "guard",
  SQLITE_CONSTRAINT_NOTNULL: "not-null",
  SQLITE_READONLY: "read-only",
  SQLITE_BUSY: "busy",
  SQLITE_LOCKED: "busy",
};

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const postgresKinds: Readonly<Record<string, DatabaseErrorKind>> = {
  "23505": "unique",
  "23503": "foreign-key",
  "23001": "foreign-key",
  "23502": "not-null",
  "42501": "guard",
  "25006": "read-only",
  "40001": "busy",
  "40P01": "busy",
  "55P03": "busy",
  "57P01": "unavailable",
};

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly message?: unknown;
}

/** SQLite gives a restricted deletion the code of a trigger that refused; its words tell the two apart. */
const restricted = "FOREIGN KEY constraint failed";

/** What may be told of a driver's error. `statement` is SQL with placeholders. */
export function withoutValues(error: unknown, statement: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const { code, constraint, message } = (error ?? {}) as DriverError;
  const known = typeof code === "string" ? code : undefined;
  const kind =
    message === restricted
      ? "foreign-key"
      : (sqliteKinds[known ?? ""] ?? postgresKinds[known ?? ""] ?? kindOfUnknown(known));
  const name = typeof constraint === "string" ? constraint : undefined;
  const told = [kind, known, name].filter(Boolean).join(" ");
  return new DatabaseError(kind, `Query failed (${told}): ${statement}`, known, name);
}

function kindOfUnknown(code: string | undefined): DatabaseErrorKind {
  return code?.startsWith("ECONN") || code === "ENOTFOUND" ? "unavailable" : "other";
}
