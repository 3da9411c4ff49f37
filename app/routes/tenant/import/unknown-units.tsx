import { Form } from "@remix-run/react";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import styles from "./import.module.css";

interface UnknownUnitsProps {
  readonly names: readonly string[];
  /** Somebody chose to make them. */
  readonly making: boolean;
}

const namesShown = 20;

/** Offers to make the teams that a list of people names and that are not there. */
export function UnknownUnits({ names, making }: UnknownUnitsProps) {
  const { t, formats } = useMessages();
  if (names.length === 0) return null;
  const shown = [...names.slice(0, namesShown), ...(names.length > namesShown ? ["…"] : [])];
  const list = formats.list(shown);
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
