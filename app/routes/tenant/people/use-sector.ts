import { type MessageKey } from "@vensterbank/i18n";
import { useMessages } from "../../../ui/messages/messages-provider";

/** The name of a sector: ours in the reader's language, a tenant's own as it was written. */
export function useSector(): (sector: string) => string {
  const { t, has } = useMessages();
  return (sector) => {
    const key = `people.sector.${sector}`;
    return has({ key }) ? t(key as MessageKey) : sector;
  };
}
