import { setTimeout } from "node:timers/promises";
import { DatabaseError } from "./database-error";

/** How often a write is done in all before its conflict is told to the caller. */
export const writeAttempts = 12;

// Milliseconds: the longest wait before the second attempt, and before any.
const firstWait = 10;
const longestWait = 400;

// serialization_failure and deadlock_detected: https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html
const conflictCodes = new Set(["40001", "40P01"]);

/** Whether PostgreSQL ended a transaction for the sake of another one; doing it again may succeed. */
export function isConflict(error: unknown): boolean {
  return error instanceof DatabaseError && error.code !== undefined && conflictCodes.has(error.code);
}

/** Waits a random while that may be longer each time, so that those who met do not meet again. */
export async function waitBeforeAttempt(attempt: number): Promise<void> {
  await setTimeout(Math.random() * Math.min(longestWait, firstWait * 2 ** (attempt - 2)));
}
