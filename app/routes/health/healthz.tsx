import { publicRoute } from "../../http/route/public-route.server";
import { resourceRoute } from "../../http/route/resource-route.server";
import { checkHealth } from "../../services/health/check-health.server";

/** For monitors: 200 when the database answers, 503 when it does not; no details. */
export const loader = resourceRoute(
  publicRoute.loader(async ({ health }) => {
    const { healthy } = await checkHealth(health);
    const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
    return new Response(healthy ? "ok\n" : "unavailable\n", { status: healthy ? 200 : 503, headers });
  }),
);
