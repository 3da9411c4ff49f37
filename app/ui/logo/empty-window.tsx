import { useId } from "react";
import { useMessages } from "../messages/messages-provider";
import styles from "./empty-window.module.css";

/** The product's main picture without any result in it: the two axes, the four panes and the light. */
export function EmptyWindow() {
  const { t } = useMessages();
  const id = useId();
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 400 424"
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{t("about.window.title")}</title>
      <desc id={`${id}-text`}>{t("about.window.description")}</desc>
      <defs>
        <radialGradient id={`${id}-light`} cx="0.62" cy="0.36" r="0.42">
          <stop className={styles.bright} offset="0" />
          <stop className={styles.dim} offset="1" />
        </radialGradient>
      </defs>
      <rect className={styles.introvert} x="52" y="12" width="168" height="168" />
      <rect className={styles.binding} x="220" y="12" width="168" height="168" />
      <rect className={styles.confused} x="52" y="180" width="168" height="168" />
      <rect className={styles.extravert} x="220" y="180" width="168" height="168" />
      <rect fill={`url(#${id}-light)`} x="52" y="12" width="336" height="336" />
      <path className={styles.frame} d="M52 12 H388 V348 H52 Z M220 12 V348 M52 180 H388" />
      <path className={styles.sill} d="M36 362 H400" />
      <text className={styles.pane} x="66" y="38">
        {t("common.reaction.introvert")}
      </text>
      <text className={styles.pane} x="374" y="38" textAnchor="end">
        {t("common.reaction.binding")}
      </text>
      <text className={styles.pane} x="66" y="334">
        {t("common.reaction.confused")}
      </text>
      <text className={styles.pane} x="374" y="334" textAnchor="end">
        {t("common.reaction.extravert")}
      </text>
      <text className={styles.axis} x="220" y="394" textAnchor="middle">
        {t("about.window.external")} →
      </text>
      <text className={styles.axis} x="34" y="180" textAnchor="middle" transform="rotate(-90 34 180)">
        {t("about.window.internal")} →
      </text>
    </svg>
  );
}
