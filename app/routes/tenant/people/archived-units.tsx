import { Form } from "@remix-run/react";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";
import styles from "./people.module.css";

interface ArchivedUnitsProps {
  readonly units: readonly { readonly id: string; readonly name: string; readonly code: string }[];
}

/** Units that were put away, each with the way back. */
export function ArchivedUnits({ units }: ArchivedUnitsProps) {
  const { t } = useMessages();
  if (units.length === 0) return null;
  return (
    <Details summary={t("roster.unit.archived.title")}>
      <ul className={styles.proposals}>
        {units.map(({ id, name, code }) => (
          <li key={id}>
            <span className={styles.proposal}>
              {name} ({code})
            </span>
            <Form method="post">
              <input type="hidden" name="intent" value="restore" />
              <Button name="id" value={id} aria-label={`${t("roster.unit.restore")}: ${name}`}>
                {t("roster.unit.restore")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Details>
  );
}
