import { locales } from "@vensterbank/core";
import { paths } from "../../paths";
import { useMessages } from "../messages/messages-provider";
import { PreferenceForm } from "./preference-form";
import styles from "./text-button.module.css";

/** Offers the other language, in that language; keeps the page. */
export function LanguageSwitch() {
  const { t, locale } = useMessages();
  return (
    <PreferenceForm action={paths.language()}>
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <button key={other} className={styles.button} name="locale" value={other} lang={other}>
            {t(`common.language.${other}`)}
          </button>
        ))}
    </PreferenceForm>
  );
}
