import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { recordLook } from "../../../services/audit/record-look.server";
import { getWaveMeasurement } from "../../../services/results/get-wave-measurement.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { WaveTabs } from "../wave-tabs";
import { AgreementSection } from "./measurement/agreement-section";
import { AxesSection } from "./measurement/axes-section";
import { ItemsSection } from "./measurement/items-section";
import { LineSection } from "./measurement/line-section";
import { ReliabilitySection } from "./measurement/reliability-section";
import { ResponseSection } from "./measurement/response-section";
import { Conclusions } from "./parts/conclusions";
import { WaitingForResults } from "./waiting-for-results";

export const loader = memberRoute.loader(
  { may: "results.read", params: ["wave"] },
  async ({ scope, params }) => {
    const found = valueOf(await getWaveMeasurement(scope, params.wave));
    await recordLook(scope, params.wave);
    return { found, tenant: { name: scope.tenant.name } };
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle<{ found: { wave: { title: string } } }>(
  "results.measure.title.of",
  ({ found }) => ({ wave: found.wave.title }),
);

/** How good a measurement is: words first, the figures behind them, and what may be concluded. */
export default function WaveMeasurementPage() {
  const { t } = useMessages();
  const { found, tenant } = useLoaderData<typeof loader>();
  const { wave } = found;
  if (found.state !== "ready") return <WaitingForResults state={found.state} wave={wave} tenant={tenant} />;
  const { measurement } = found;
  return (
    <>
      <WaveTabs wave={wave.id} />
      <Heading level={1} kicker={t("results.kicker", { organisation: tenant.name, wave: wave.title })}>
        {t("results.measure.title")}
      </Heading>
      <Prose lead>
        <p>{t("results.measure.lead")}</p>
      </Prose>
      <Conclusions conclusions={measurement.conclusions} />
      <ResponseSection
        response={measurement.response}
        weighting={measurement.weighting}
        raked={measurement.raked}
      />
      {measurement.line && <LineSection line={measurement.line} />}
      <ReliabilitySection reliability={measurement.reliability} version={measurement.version} />
      <ItemsSection items={measurement.items} computed={measurement.computed} />
      <AgreementSection agreement={measurement.agreement} />
      <AxesSection axes={measurement.axes} />
    </>
  );
}
