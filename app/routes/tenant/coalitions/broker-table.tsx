import type { BrokerLine } from "../../../services/coalitions/measures/brokers-shown.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";

interface BrokerTableProps {
  readonly brokers: readonly BrokerLine[];
  who(id: string): string;
}

/** For at least one line. Who joins most others of different teams and sectors, and which part they play. */
export function BrokerTable({ brokers, who }: BrokerTableProps) {
  const { t, formats } = useMessages();
  return (
    <Table
      caption={t("networkMeasures.brokers")}
      columns={[
        { key: "who", label: t("coalitions.column.who") },
        ...brokers[0].parts.map(({ role }) => ({
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
            parts.map(({ role, count, p }) => [
              role,
              `${formats.number(count)}${count > 0 && p < 0.05 ? "*" : ""}`,
            ]),
          ),
        },
      }))}
    />
  );
}
