import { type AppLoadContext } from "@remix-run/node";
import { log } from "./log.server";
import { traceOf } from "./request-trace.server";

/**
 * A fault of ours: its kind and where it happened. Not its message when it comes from a query, for that repeats what
 * was being stored.
 */
export function logFault(context: AppLoadContext, error: unknown): void {
  const { requestId, tenantId, userId } = traceOf(context);
  const fault = error instanceof Error ? error : new Error("Something that is no error was thrown");
  const frames = (fault.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const speaksOfQuery = /query|sqlite|postgres|database/i.test(`${fault.name} ${fault.constructor.name}`);
  log.error({
    requestId,
    tenantId,
    userId,
    fault: fault.name,
    reason: speaksOfQuery ? undefined : withoutAddresses(fault.message),
    at: frames.slice(0, 12).map((line) => line.trim()),
  });
}

/** Remix puts the address of the request into its messages, and a personal link's address holds a secret. */
function withoutAddresses(message: string): string {
  return message.replaceAll(/\/[^\s"'`]+/g, "/…");
}
