import { type RespondentRole } from "@vensterbank/core";
import type { RoleHomophily } from "../../../services/coalitions/measures/block-section.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { useFigureWords } from "./figure-words";

/** Whether those of each role choose their own role, against chance. */
export function HomophilyTable({ groups }: { readonly groups: readonly RoleHomophily[] }) {
  const { t } = useMessages();
  const { figure, between, tail } = useFigureWords();
  return (
    <Table
      caption={t("networkMeasures.groups.roles")}
      columns={[
        { key: "group", label: t("networkMeasures.groups.group") },
        { key: "value", label: t("networkMeasures.groups.value"), numeric: true },
        { key: "chance", label: t("networkMeasures.groups.chance"), numeric: true },
        { key: "p", label: t("networkMeasures.groups.p"), numeric: true },
      ]}
      foot={t("networkMeasures.groups.roles.why")}
      rows={groups.map(({ role, coleman }) => ({
        key: role,
        cells: {
          group: t(`common.role.${role satisfies RespondentRole}`),
          value: figure(coleman, "index"),
          chance: coleman.comparison === null ? "–" : between(coleman.comparison, "index"),
          p: coleman.comparison === null ? "–" : tail(coleman.comparison.p, "bare"),
        },
      }))}
    />
  );
}
