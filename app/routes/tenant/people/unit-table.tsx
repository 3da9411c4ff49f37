import { Form, Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { UnitLine } from "../../../services/people/unit-lines.server";
import { Dialog } from "../../../ui/dialog/dialog";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { useTenant } from "../use-tenant";
import styles from "./people.module.css";

/** The tree of units; a name can be changed in place. */
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
        ...(mayEdit ? [{ key: "rename", label: t("people.unit.rename") }] : []),
      ]}
      rows={units.map(({ id, name, level, code, depth, people }) => ({
        key: id,
        cells: {
          name: <span className={styles[`depth${Math.min(depth, 3)}`]}>{name}</span>,
          level: t(`people.unit.level.${level}`),
          code,
          people: <Link to={`${paths.people(tenant)}?unit=${id}`}>{people}</Link>,
          rename: (
            <div className={styles.rowAction}>
              <Dialog opener={t("people.unit.rename")} title={t("people.unit.rename")} weight="quiet">
                <Form method="post" key={name}>
                  <input type="hidden" name="id" value={id} />
                  <TextField
                    label={t("people.unit.name")}
                    name="name"
                    defaultValue={name}
                    maxLength={200}
                    required
                  />
                  <ButtonRow>
                    <Button weight="primary">{t("common.save")}</Button>
                  </ButtonRow>
                </Form>
              </Dialog>
            </div>
          ),
        },
      }))}
    />
  );
}
