import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { UnitLine } from "../../../services/people/unit-lines.server";
import { Dialog } from "../../../ui/dialog/dialog";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useTenant } from "../use-tenant";
import styles from "./people.module.css";
import { UnitForms } from "./unit-forms";

interface UnitActionsProps {
  readonly unit: UnitLine;
  readonly units: readonly UnitLine[];
}

/** Every unit's forms name all units: beyond this many they stand on the page one at a time. */
const mostDialogs = 60;

/** The way to what can be done with a unit. */
export function UnitActions({ unit, units }: UnitActionsProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const { id, name } = unit;
  if (units.length > mostDialogs)
    return (
      <Link to={`${paths.units(tenant)}?unit=${id}#unit`} aria-label={t("roster.unit.edit.title", { name })}>
        {t("roster.unit.change")}
      </Link>
    );
  return (
    <div className={styles.rowAction}>
      <Dialog opener={t("roster.unit.change")} title={t("roster.unit.edit.title", { name })} weight="quiet">
        <UnitForms unit={unit} units={units} />
      </Dialog>
    </div>
  );
}
