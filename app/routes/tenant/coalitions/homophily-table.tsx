import { type RespondentRole } from "@vensterbank/core";
import type { RoleHomophily } from "../../../services/coalitions/measures/block-section.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useFigureWords } from "./figure-words";

/** Whether those of each role choose their own role, against chance. */
export function HomophilyTable({ groups }: { readonly groups: readonly RoleHomophily[] }) {
  const { t, formats } = useMessages();
  const { figure, between } = useFigureWords();
  return (
    <>
      <Heading level={3}>{t("networkMeasures.groups.roles")}</Heading>
      <Prose>
        <p>{t("networkMeasures.groups.roles.why")}</p>
      </Prose>
      <Table
        caption={t("networkMeasures.groups.roles")}
        columns={[
          { key: "group", label: t("networkMeasures.groups.group") },
          { key: "value", label: t("networkMeasures.groups.value"), numeric: true },
          { key: "chance", label: t("networkMeasures.groups.chance"), numeric: true },
          { key: "p", label: t("networkMeasures.groups.p"), numeric: true },
        ]}
        rows={groups.map(({ role, coleman }) => ({
          key: role,
          cells: {
            group: t(`common.role.${role satisfies RespondentRole}`),
            value: figure(coleman, "index"),
            chance: coleman.comparison === null ? "–" : between(coleman.comparison, "index"),
            p: coleman.comparison === null ? "–" : formats.number(Math.max(0.001, coleman.comparison.p), 3),
          },
        }))}
      />
    </>
  );
}
