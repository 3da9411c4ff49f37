import { Form } from "@remix-run/react";
import type { UnitLine } from "../../../services/people/unit-lines.server";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import styles from "./people.module.css";

interface UnitOrderProps {
  readonly unit: UnitLine;
  readonly units: readonly UnitLine[];
}

/** Puts a unit before or behind its neighbour below the same unit. */
export function UnitOrder({ unit, units }: UnitOrderProps) {
  const { t } = useMessages();
  const row = units.filter(({ parentId }) => parentId === unit.parentId);
  const place = row.findIndex(({ id }) => id === unit.id);
  if (row.length < 2) return null;
  const buttons = [
    { direction: "up", word: t("roster.unit.up"), sign: "↑", possible: place > 0 },
    { direction: "down", word: t("roster.unit.down"), sign: "↓", possible: place < row.length - 1 },
  ];
  return (
    <Form method="post" className={styles.order} preventScrollReset>
      <input type="hidden" name="intent" value="order" />
      <input type="hidden" name="id" value={unit.id} />
      {buttons.map(({ direction, word, sign, possible }) => (
        <Button
          key={direction}
          weight="quiet"
          name="direction"
          value={direction}
          disabled={!possible}
          aria-label={`${word}: ${unit.name}`}
        >
          <span aria-hidden="true">{sign}</span>
        </Button>
      ))}
    </Form>
  );
}
