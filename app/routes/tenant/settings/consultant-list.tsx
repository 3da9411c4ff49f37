import type { ConsultantAccess } from "../../../services/settings/get-settings.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { DefinitionList } from "../../../ui/text/definition-list";
import { Heading } from "../../../ui/text/heading";
import { useDay } from "../use-day";

/** Consultants to whom the organisation gave access, and until when. */
export function ConsultantList({ consultants }: { consultants: readonly ConsultantAccess[] }) {
  const { t } = useMessages();
  const day = useDay();
  return (
    <>
      <Heading level={2}>{t("settings.consultants")}</Heading>
      {consultants.length === 0 ? (
        <p>{t("settings.consultants.none")}</p>
      ) : (
        <DefinitionList
          items={consultants.map(({ name, endsOn }) => ({
            term: name,
            value:
              endsOn === null
                ? t("settings.consultants.noEnd")
                : t("settings.consultants.until", { day: day(endsOn) }),
          }))}
        />
      )}
    </>
  );
}
