import { EmptyState } from "../../ui/feedback/empty-state";
import { ProgressBar } from "../../ui/feedback/progress-bar";
import { TooFew, Undetermined } from "../../ui/feedback/withheld";
import { useMessages } from "../../ui/messages/messages-provider";
import { Heading } from "../../ui/text/heading";

export function StateSamples() {
  const { t } = useMessages();
  return (
    <>
      <Heading level={2}>{t("common.tooFew")}</Heading>
      <TooFew threshold={5} />
      <p>
        <TooFew threshold={5} brief />
      </p>
      <Heading level={2}>{t("common.undetermined")}</Heading>
      <Undetermined />
      <EmptyState title={t("account.portfolio.empty")}>
        <p>{t("account.portfolio.empty.why")}</p>
      </EmptyState>
      <ProgressBar label={t("common.pageOf", { page: 4, pages: 12 })} value={4} max={12} />
    </>
  );
}
