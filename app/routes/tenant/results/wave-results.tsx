import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../../../http/route/member-route.server";
import { valueOf } from "../../../http/respond/error-response.server";
import { recordLook } from "../../../services/audit/record-look.server";
import { getWaveResults } from "../../../services/results/get-wave-results.server";
import { pageTitle } from "../../../ui/messages/page-title";
import { ResultsPage } from "./results-page";
import { WaitingForResults } from "./waiting-for-results";

export const loader = memberRoute.loader(
  { may: "results.read", params: ["wave"] },
  async ({ scope, params }) => {
    const results = valueOf(await getWaveResults(scope, params.wave));
    await recordLook(scope, params.wave);
    const may = { export: scope.can("results.export"), release: scope.can("answers.release") };
    return { results, tenant: { slug: scope.tenant.slug, name: scope.tenant.name }, may };
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle<{ results: { wave: { title: string } } }>(
  "results.title",
  ({ results }) => ({ wave: results.wave.title }),
);

/** The outcome of a measurement. */
export default function WaveResults() {
  const { results, tenant, may } = useLoaderData<typeof loader>();
  if (results.state !== "ready")
    return <WaitingForResults state={results.state} wave={results.wave} tenant={tenant} />;
  return <ResultsPage wave={results.wave} report={results.report} tenant={tenant} may={may} />;
}
