import { paths } from "../../../paths";
import { useMessages } from "../../../ui/messages/messages-provider";
import { TabLinks } from "../../../ui/navigation/tab-links";
import { useTenant } from "../use-tenant";

/** The lists of who and what a measurement is about. */
export function PeopleTabs() {
  const { t } = useMessages();
  const tenant = useTenant();
  return (
    <TabLinks
      label={t("people.tabs")}
      tabs={[
        { label: t("people.people"), to: paths.people(tenant) },
        { label: t("people.units"), to: paths.units(tenant) },
        { label: t("people.partners"), to: paths.partners(tenant) },
        { label: t("people.import"), to: paths.import(tenant) },
      ]}
    />
  );
}
