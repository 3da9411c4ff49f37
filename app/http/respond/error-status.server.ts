import { type AppErrorCode } from "@vensterbank/core";

/** The one table from an error code to an HTTP status. */
export const errorStatus: Readonly<Record<AppErrorCode, number>> = {
  "not-found": 404,
  forbidden: 403,
  "not-signed-in": 401,
  "tenant-suspended": 403,
  "invalid-input": 400,
  conflict: 409,
  "wrong-credentials": 400,
  "too-many-attempts": 429,
  "link-unknown": 404,
  "link-withdrawn": 410,
  "wave-not-open-yet": 409,
  "wave-closed": 410,
  "key-missing": 409,
  "already-submitted": 409,
  "sent-with-other-link": 409,
  "settings-frozen": 409,
  "wrong-wave-status": 409,
  "too-few-invited": 409,
  "import-has-errors": 422,
  "import-expired": 410,
  "file-too-large": 413,
  "unreadable-file": 400,
};
