import { randomUUID } from "node:crypto";
import { type AppLoadContext } from "@remix-run/node";

/** What is known about one request while it is answered; the log line is written from it. */
export interface RequestTrace {
  readonly requestId: string;
  /** Milliseconds of the process clock. */
  readonly startedAt: number;
  userId?: string;
  tenantId?: string;
  /** Set-Cookie values that the response must carry, for instance a renewed session. */
  readonly cookies: string[];
  /** The line of this request has been written. */
  logged: boolean;
}

const traces = new WeakMap<AppLoadContext, RequestTrace>();

/** The trace of the request that a context belongs to: Remix gives all loaders of one request the same context object. */
export function traceOf(context: AppLoadContext): RequestTrace {
  let trace = traces.get(context);
  if (!trace) {
    trace = { requestId: randomUUID(), startedAt: performance.now(), cookies: [], logged: false };
    traces.set(context, trace);
  }
  return trace;
}
