import { useRouteLoaderData } from "@remix-run/react";
import { paths } from "../../paths";
import { useMessages } from "../../ui/messages/messages-provider";
import { TabLinks } from "../../ui/navigation/tab-links";
import type { loader } from "./tenant-layout";
import { useTenant } from "./use-tenant";

/** The pages from which one measurement is run: for who may use them, before there are results and after. */
export function FieldworkTabs({ wave }: { readonly wave: string }) {
  const { t } = useMessages();
  const tenant = useTenant();
  const may = useRouteLoaderData<typeof loader>("routes/tenant/tenant-layout")?.ofWaves;
  if (!may) return null;
  const tabs = [
    { may: may.course, label: t("tenant.wave.tab.course"), to: paths.wave(tenant, wave) },
    { may: may.schedule, label: t("schedule.title"), to: paths.waveSchedule(tenant, wave) },
    { may: may.invitations, label: t("outbox.title"), to: paths.waveInvitations(tenant, wave) },
    { may: may.codes, label: t("codes.title"), to: paths.waveCodes(tenant, wave) },
    { may: may.feedback, label: t("feedback.title"), to: paths.waveFeedback(tenant, wave) },
  ];
  return <TabLinks label={t("tenant.wave.tabs")} tabs={tabs.filter((tab) => tab.may)} />;
}
