import { redirect } from "@remix-run/node";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths } from "../../../paths";
import { computeWaveResults } from "../../../services/results/compute-wave-results.server";

const here = { may: "wave.close", params: ["wave"] } as const;

/** For who comes here by the back button. */
export const loader = resourceRoute(
  memberRoute.loader(here, async ({ scope, params }) => {
    throw redirect(paths.wave(scope.tenant.slug, params.wave));
  }),
);

/** Computes the outcome of a closed measurement that a stopped machine left without one. */
export const action = resourceRoute(
  memberRoute.action(here, async ({ scope, params }) => {
    valueOf(await computeWaveResults(scope, params.wave));
    return redirectWithFlash(paths.wave(scope.tenant.slug, params.wave), message("programme.compute.done"));
  }),
);
