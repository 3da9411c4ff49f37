import { useRouteLoaderData } from "@remix-run/react";
import { useMessages } from "../../../ui/messages/messages-provider";
import { TabLinks } from "../../../ui/navigation/tab-links";
import type { loader } from "../tenant-layout";

/** The parts of the settings that this member may read. */
export function SettingsTabs() {
  const { t } = useMessages();
  const sections = useRouteLoaderData<typeof loader>("routes/tenant/tenant-layout")?.settingsSections ?? [];
  if (sections.length < 2) return null;
  const tabs = sections.map(({ label, to }) => ({ label: t(label), to }));
  return <TabLinks label={t("settings.sections")} tabs={tabs} />;
}
