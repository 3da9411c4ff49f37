/**
 * Every error that a use case may return. `app/http/error-response.server.ts` maps a code to an HTTP status in one
 * table and the `errors` catalogues hold one sentence per code (`errors.<code>`), with `details` as its arguments.
 */
export const appErrorCodes = [
  "not-found",
  "forbidden",
  "not-signed-in",
  "tenant-suspended",
  "invalid-input",
  "conflict",
  "wrong-credentials",
  "too-many-attempts",
  "too-busy",
  "wrong-code",
  "sign-on-required",
  "mail-link-over",
  "sign-on-refused",
  "no-sign-on",
  "own-session-needed",
  "proposal-expired",
  "second-factor-needed",
  "last-way-in",
  "passkey-refused",
  "link-unknown",
  "link-withdrawn",
  "wave-not-open-yet",
  "wave-closed",
  "key-missing",
  "already-submitted",
  "finished-elsewhere",
  "opted-out",
  "last-director",
  "own-access",
  "invitation-over",
  "too-many-invitations",
  "second-factor-first",
  "settings-frozen",
  "wrong-wave-status",
  "feedback-missing",
  "programme-ended",
  "too-few-invited",
  "import-has-errors",
  "import-expired",
  "undo-over",
  "undo-rows-changed",
  "undo-in-wave",
  "unit-in-use",
  "unit-cycle",
  "both-in-open-wave",
  "contact-in-wave",
  "file-too-large",
  "unreadable-file",
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

/** What went wrong at one field: a message key of the `errors` catalogue and its arguments. */
export interface FieldError {
  readonly field: string;
  readonly key: string;
  readonly params?: MessageParams;
}

export type MessageParams = Readonly<Record<string, string | number>>;

export interface AppError {
  readonly code: AppErrorCode;
  readonly params?: MessageParams;
  readonly fields?: readonly FieldError[];
}

export function appError(code: AppErrorCode, rest: Omit<AppError, "code"> = {}): AppError {
  return { code, ...rest };
}
