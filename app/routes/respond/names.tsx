import { valueOf } from "../../http/respond/error-response.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { resourceRoute } from "../../http/route/resource-route.server";
import { searchRoster } from "../../services/respond/search-roster.server";

/* Names that fit what somebody is typing. */
export const loader = resourceRoute(
  respondentRoute.loader({}, async ({ scope, url }) => {
    const found = await searchRoster(scope, url.searchParams.get("search") ?? "");
    if (!found.ok) return Response.json({ entries: [], more: false }, { status: 409 });
    return Response.json(valueOf(found), { headers: { "Cache-Control": "no-store" } });
  }),
);
