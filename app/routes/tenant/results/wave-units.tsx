import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { recordLook } from "../../../services/audit/record-look.server";
import { getWaveUnits } from "../../../services/results/get-wave-units.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { WaveTabs } from "../wave-tabs";
import { UnitForests } from "./units/unit-forests";
import { UnitHeat } from "./units/unit-heat";
import { WaitingForResults } from "./waiting-for-results";

export const loader = memberRoute.loader(
  { may: "results.read", params: ["wave"] },
  async ({ scope, params, url }) => {
    const units = valueOf(await getWaveUnits(scope, params.wave, url.searchParams.get("order")));
    await recordLook(scope, params.wave);
    return { units, tenant: { slug: scope.tenant.slug, name: scope.tenant.name } };
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle<{ units: { wave: { title: string } } }>(
  "results.units.title",
  ({ units }) => ({ wave: units.wave.title }),
);

/** Departments and teams side by side: part by part, and beside the organisation as a whole. */
export default function WaveUnits() {
  const { t } = useMessages();
  const { units, tenant } = useLoaderData<typeof loader>();
  const { wave } = units;
  if (units.state !== "ready") return <WaitingForResults state={units.state} wave={wave} tenant={tenant} />;
  const { heat, forest } = units;
  return (
    <>
      <WaveTabs wave={wave.id} />
      <Heading level={1} kicker={t("results.kicker", { organisation: tenant.name, wave: wave.title })}>
        {t("results.nav.units")}
      </Heading>
      {forest === null || heat === null ? (
        <EmptyState title={t(forest === null ? "results.units.empty" : "results.state.withheld")}>
          <p>{t(forest === null ? "results.units.empty.why" : "results.withheld.why.none")}</p>
        </EmptyState>
      ) : (
        <>
          <Prose lead>
            <p>{t("results.units.lead")}</p>
          </Prose>
          <UnitHeat heat={heat} tenant={tenant.slug} wave={wave.id} />
          <UnitForests forest={forest} />
        </>
      )}
    </>
  );
}
