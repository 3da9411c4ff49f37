import { useId } from "react";
import type { Preview } from "../../../../services/preview/get-preview.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { OwnText } from "../../../respond/own-text";
import { OwnWindow } from "../../../respond/own-window";
import styles from "./preview.module.css";

/** The page after sending, with the picture that somebody would get who gave the answers of an example. */
export function PreviewThanks({ preview: { thanks } }: { readonly preview: Preview }) {
  const { t } = useMessages();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Heading level={2} id={id}>
        {t("thanks.done.heading")}
      </Heading>
      <Prose lead>
        <p>{t("thanks.done.lead")}</p>
      </Prose>
      <OwnText text={thanks.own} />
      {thanks.exampleWindow && (
        <section className={styles.example} aria-label={t("preview.example")}>
          <p className={styles.aside}>{t("preview.example.why")}</p>
          <OwnWindow values={thanks.exampleWindow} />
        </section>
      )}
      <Prose>
        <h3>{t("thanks.done.next.heading")}</h3>
        <p>{t("thanks.done.next.open")}</p>
        <p>{t("respond.ask", { coordinator: thanks.coordinator })}</p>
        <h3>{t("thanks.wish.heading")}</h3>
        <p>{t("thanks.wish.text")}</p>
        <h3>{t("thanks.done.sent.heading")}</h3>
        <p>
          {thanks.closesOn === null
            ? t("thanks.done.sent.text")
            : t("thanks.done.sent.until", { day: thanks.closesOn })}
        </p>
      </Prose>
    </section>
  );
}
