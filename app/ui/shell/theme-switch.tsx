import { useRouteLoaderData } from "@remix-run/react";
import { paths } from "../../paths";
import { useMessages } from "../messages/messages-provider";
import { PreferenceForm } from "./preference-form";
import buttons from "./text-button.module.css";
import styles from "./theme-switch.module.css";

const themes = ["system", "light", "dark"] as const;

/** As the device, light or dark; remembered on this device. */
export function ThemeSwitch() {
  const { t } = useMessages();
  const root = useRouteLoaderData<{ theme?: string }>("root");
  return (
    <PreferenceForm action={paths.theme()} className={styles.themes}>
      <span>{t("common.theme")}:</span>
      {themes.map((theme) => (
        <button
          key={theme}
          className={buttons.button}
          name="theme"
          value={theme}
          aria-pressed={root?.theme === theme}
        >
          {t(`common.theme.${theme}`)}
        </button>
      ))}
    </PreferenceForm>
  );
}
