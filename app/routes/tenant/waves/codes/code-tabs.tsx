import { paths } from "../../../../paths";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { TabLinks } from "../../../../ui/navigation/tab-links";
import { FieldworkTabs } from "../../fieldwork-tabs";
import { useTenant } from "../../use-tenant";

interface CodeTabsProps {
  readonly wave: string;
  readonly may: { readonly links: boolean; readonly paper: boolean };
}

/** The pages for who is reached otherwise than by mail, under those from which a measurement is run. */
export function CodeTabs({ wave, may }: CodeTabsProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const tabs = [
    { may: may.links, label: t("codes.part.codes"), to: paths.waveCodes(tenant, wave) },
    { may: may.links, label: t("codes.part.kiosks"), to: paths.waveKiosks(tenant, wave) },
    { may: may.paper, label: t("codes.part.paper"), to: paths.wavePaper(tenant, wave) },
    { may: may.links, label: t("codes.part.links"), to: paths.waveLinks(tenant, wave) },
  ];
  return (
    <>
      <FieldworkTabs wave={wave} />
      <TabLinks label={t("codes.parts")} tabs={tabs.filter((tab) => tab.may)} />
    </>
  );
}
