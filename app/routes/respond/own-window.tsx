import { OwnWindowChart } from "../../charts/window/own-window-chart";
import type { OwnWindowValues } from "../../services/respond/own-window-seal.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import styles from "./own-window.module.css";

/** Where one's own answers put the organisation: drawn here, kept nowhere, and not a statement about a person. */
export function OwnWindow({ values }: { values: OwnWindowValues }) {
  const { t } = useMessages();
  const drawn = values.internal !== null && values.external !== null;
  return (
    <>
      <Heading level={2}>{t("thanks.own.heading")}</Heading>
      <Prose>
        <p>{t(drawn ? "thanks.own.lead" : "thanks.own.incomplete")}</p>
      </Prose>
      {drawn && (
        <div className={styles.picture}>
          <OwnWindowChart input={values} name={t("thanks.own.name")} />
        </div>
      )}
      {drawn && (
        <Prose>
          <p>{t("thanks.own.read")}</p>
          <p>{t("thanks.own.tentative")}</p>
          <p>{t("thanks.own.notKept")}</p>
        </Prose>
      )}
    </>
  );
}
