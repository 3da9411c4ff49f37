import { brokerRoles } from "@vensterbank/network";
import type { BrokerLine } from "../../../services/coalitions/measures/brokers-shown.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";

interface BrokerTableProps {
  readonly brokers: readonly BrokerLine[];
  who(id: string): string;
}

/** Who joins most others of different teams and sectors, and which part they play. */
export function BrokerTable({ brokers, who }: BrokerTableProps) {
  const { t, formats } = useMessages();
  return (
    <Table
      caption={t("networkMeasures.brokers")}
      columns={[
        { key: "who", label: t("coalitions.column.who") },
        ...brokerRoles.map((role) => ({
          key: role,
          label: t(`networkMeasures.brokers.${role}`),
          numeric: true,
        })),
      ]}
      foot={t("networkMeasures.brokers.why")}
      rows={brokers.map(({ id, parts }) => ({
        key: id,
        cells: {
          who: who(id),
          ...Object.fromEntries(
            brokerRoles.map((role) => [
              role,
              `${formats.number(parts[role].count)}${parts[role].count > 0 && parts[role].p < 0.05 ? "*" : ""}`,
            ]),
          ),
        },
      }))}
    />
  );
}
