import type { GroupName } from "../../../../services/forecast/forecast-groups.server";
import { useMessages } from "../../../../ui/messages/messages-provider";

/** A group by its name, at the beginning of a line. */
export function useGroupWords(): (group: GroupName) => string {
  const { t } = useMessages();
  return (group) => {
    if (group.kind === "unit") return group.name;
    const role = t(`fieldwork.role.${group.role}`);
    return role.charAt(0).toLocaleUpperCase() + role.slice(1);
  };
}
