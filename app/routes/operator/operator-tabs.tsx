import { paths } from "../../paths";
import { useMessages } from "../../ui/messages/messages-provider";
import { TabLinks } from "../../ui/navigation/tab-links";

/** The parts of the console. */
export function OperatorTabs() {
  const { t } = useMessages();
  const tabs = [
    { label: t("operator.organisations"), to: paths.operator() },
    { label: t("operator.health"), to: paths.operatorHealth() },
    { label: t("operator.log"), to: paths.operatorLog() },
  ];
  return <TabLinks label={t("operator.sections")} tabs={tabs} />;
}
