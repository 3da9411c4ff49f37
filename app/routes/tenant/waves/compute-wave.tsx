import { redirect } from "@remix-run/node";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths } from "../../../paths";
import { askComputation } from "../../../services/waves/ask-computation.server";

const here = { may: "wave.close", params: ["wave"] } as const;

/** For who comes here by the back button. */
export const loader = resourceRoute(
  memberRoute.loader(here, async ({ scope, params }) => {
    throw redirect(paths.wave(scope.tenant.slug, params.wave));
  }),
);

/** Asks for the outcome of a closed measurement that has none. */
export const action = resourceRoute(
  memberRoute.action(here, async ({ scope, params }) => {
    valueOf(await askComputation(scope, params.wave));
    return redirect(paths.wave(scope.tenant.slug, params.wave));
  }),
);
