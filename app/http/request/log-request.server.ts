import { type AppLoadContext } from "@remix-run/node";
import { log } from "./log.server";
import { traceOf } from "./request-trace.server";
import { routePattern } from "./route-pattern.server";

type Outcome = "answered" | "redirected" | "refused" | "failed";

function outcomeOf(status: number): Outcome {
  if (status >= 500) return "failed";
  if (status >= 400) return "refused";
  return status >= 300 || status === 202 ? "redirected" : "answered";
}

/** One line for one request, whoever answers it first. */
export function logRequest(
  context: AppLoadContext,
  request: Request,
  params: Readonly<Record<string, string | undefined>>,
  status: number,
): void {
  const trace = traceOf(context);
  if (trace.logged) return;
  trace.logged = true;
  log.info({
    requestId: trace.requestId,
    method: request.method,
    route: routePattern(new URL(request.url).pathname, params),
    tenantId: trace.tenantId,
    userId: trace.userId,
    status,
    outcome: outcomeOf(status),
    milliseconds: Math.round(performance.now() - trace.startedAt),
  });
}
