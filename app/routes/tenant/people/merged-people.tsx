import { Form } from "@remix-run/react";
import type { DuplicatesView } from "../../../services/people/duplicates/list-duplicates.server";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import styles from "./people.module.css";

/** Who was merged into whom, each with the way back. */
export function MergedPeople({ merged }: Pick<DuplicatesView, "merged">) {
  const { t } = useMessages();
  if (merged.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t("roster.duplicates.done")}</Heading>
      <ul className={styles.proposals}>
        {merged.map(({ id, name, into }) => (
          <li key={id}>
            <span className={styles.proposal}>{t("roster.duplicates.done.line", { name, other: into })}</span>
            <Form method="post">
              <input type="hidden" name="person" value={id} />
              <Button name="intent" value="unmerge" aria-label={t("roster.duplicates.undo.name", { name })}>
                {t("roster.duplicates.undo")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
