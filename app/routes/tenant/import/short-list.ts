import { useMessages } from "../../../ui/messages/messages-provider";

const namesShown = 20;

/** Names as a sentence lists them, with how many more there are. */
export function useShortList(): (names: readonly string[]) => string {
  const { t, formats } = useMessages();
  return (names) => {
    const more = names.length - namesShown;
    const rest = more > 0 ? [t("roster.preview.units.more", { count: more })] : [];
    return formats.list([...names.slice(0, namesShown), ...rest]);
  };
}
