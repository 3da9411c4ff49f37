import { Form } from "@remix-run/react";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import styles from "./import.module.css";
import { useShortList } from "./short-list";

interface UnknownUnitsProps {
  readonly names: readonly string[];
  /** Somebody chose to make them. */
  readonly making: boolean;
}

/** Offers to make the teams that a list of people names and that are not there. */
export function UnknownUnits({ names, making }: UnknownUnitsProps) {
  const { t } = useMessages();
  const shortList = useShortList();
  if (names.length === 0) return null;
  const list = shortList(names);
  return (
    <Notice tone={making ? "info" : "warn"} title={t("roster.preview.units", { count: names.length })}>
      <p>{t(making ? "roster.preview.units.made" : "roster.preview.units.why", { names: list })}</p>
      <Form method="get">
        <label className={styles.tick}>
          <input type="checkbox" name="units" value="make" defaultChecked={making} />
          {t("roster.preview.units.make")}
        </label>
        <Button>{t("roster.preview.units.look")}</Button>
      </Form>
    </Notice>
  );
}
