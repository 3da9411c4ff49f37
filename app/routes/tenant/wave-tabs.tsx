import { useRouteLoaderData } from "@remix-run/react";
import { paths } from "../../paths";
import { useMessages } from "../../ui/messages/messages-provider";
import { TabLinks } from "../../ui/navigation/tab-links";
import type { loader } from "./tenant-layout";
import { useTenant } from "./use-tenant";

/** The pages of one measurement that was closed, for who may read them. */
export function WaveTabs({ wave }: { readonly wave: string }) {
  const { t } = useMessages();
  const tenant = useTenant();
  const may = useRouteLoaderData<typeof loader>("routes/tenant/tenant-layout")?.ofWaves;
  if (!may) return null;
  const tabs = [
    { may: may.course, label: t("tenant.wave.tab.course"), to: paths.wave(tenant, wave) },
    { may: may.results, label: t("tenant.wave.tab.results"), to: paths.waveResults(tenant, wave) },
    { may: may.results, label: t("tenant.wave.tab.units"), to: paths.waveUnits(tenant, wave) },
    { may: may.results, label: t("tenant.wave.tab.measurement"), to: paths.waveMeasurement(tenant, wave) },
    { may: may.coalitions, label: t("tenant.wave.tab.coalitions"), to: paths.waveCoalitions(tenant, wave) },
    { may: may.coalitions, label: t("tenant.wave.tab.whatIf"), to: paths.waveWhatIf(tenant, wave) },
    { may: may.results, label: t("feedback.title"), to: paths.waveFeedback(tenant, wave) },
    { may: may.export, label: t("tenant.wave.tab.export"), to: paths.waveExport(tenant, wave) },
  ];
  return <TabLinks label={t("tenant.wave.tabs")} tabs={tabs.filter((tab) => tab.may)} />;
}
