import { Form } from "@remix-run/react";
import type { UnitLine } from "../../../services/people/unit-lines.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { Select } from "../../../ui/form/select";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import styles from "./people.module.css";
import { unitOptions } from "./unit-options";

interface UnitFormsProps {
  readonly unit: UnitLine;
  readonly units: readonly UnitLine[];
}

/** Another name, a unit below it, another place, or out of use. */
export function UnitForms({ unit, units }: UnitFormsProps) {
  const { t } = useMessages();
  const { id, name, parentId, depth } = unit;
  const start = units.findIndex((one) => one.id === id);
  const end = units.findIndex((one, i) => i > start && one.depth <= depth);
  const own = units.slice(start, end === -1 ? undefined : end);
  const elsewhere = units.filter((one) => !own.includes(one));
  return (
    <div className={styles.parts}>
      <Form method="post" key={name}>
        <input type="hidden" name="id" value={id} />
        <TextField label={t("people.unit.name")} name="name" defaultValue={name} maxLength={200} required />
        <ButtonRow>
          <Button weight="primary">{t("people.unit.rename")}</Button>
        </ButtonRow>
      </Form>
      <Form method="post">
        <input type="hidden" name="parent" value={id} />
        <TextField label={t("roster.unit.below")} name="name" maxLength={200} required />
        <ButtonRow>
          <Button>{t("people.unit.add")}</Button>
        </ButtonRow>
      </Form>
      {depth > 0 && (
        <>
          <Form method="post">
            <input type="hidden" name="intent" value="move" />
            <input type="hidden" name="id" value={id} />
            <Select
              label={t("roster.unit.move.to")}
              name="parent"
              defaultValue={parentId ?? undefined}
              options={unitOptions(elsewhere)}
              required
            />
            <ButtonRow>
              <Button>{t("roster.unit.move.do")}</Button>
            </ButtonRow>
          </Form>
          <Form method="post">
            <input type="hidden" name="intent" value="archive" />
            <input type="hidden" name="id" value={id} />
            <p>{t("roster.unit.archive.why")}</p>
            <ButtonRow>
              <Button>{t("roster.unit.archive")}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </div>
  );
}
