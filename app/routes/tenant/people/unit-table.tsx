import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { UnitLine } from "../../../services/people/unit-lines.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { useTenant } from "../use-tenant";
import styles from "./people.module.css";
import { UnitActions } from "./unit-actions";
import { UnitOrder } from "./unit-order";

/** The tree of units, with what can be done with each. */
export function UnitTable({ units, mayEdit }: { units: readonly UnitLine[]; mayEdit: boolean }) {
  const { t } = useMessages();
  const tenant = useTenant();
  if (units.length === 0) return null;
  return (
    <Table
      caption={t("people.units")}
      captionHidden
      columns={[
        { key: "name", label: t("people.unit.name") },
        { key: "level", label: t("people.unit.level") },
        { key: "code", label: t("people.code") },
        { key: "people", label: t("people.unit.people"), numeric: true },
        ...(mayEdit
          ? [
              { key: "order", label: t("roster.unit.order") },
              { key: "change", label: t("roster.unit.change") },
            ]
          : []),
      ]}
      rows={units.map((unit) => ({
        key: unit.id,
        cells: {
          name: <span className={styles[`depth${Math.min(unit.depth, 3)}`]}>{unit.name}</span>,
          level: t(`people.unit.level.${unit.level}`),
          code: unit.code,
          people: <Link to={`${paths.people(tenant)}?unit=${unit.id}`}>{unit.people}</Link>,
          order: <UnitOrder unit={unit} units={units} />,
          change: <UnitActions unit={unit} units={units} />,
        },
      }))}
    />
  );
}
