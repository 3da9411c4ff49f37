import { Link } from "@remix-run/react";
import { locales, respondentRoles } from "@vensterbank/core";
import { paths } from "../../../../paths";
import type { Preview } from "../../../../services/preview/get-preview.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useTenant } from "../../use-tenant";
import styles from "./preview.module.css";
import { wholly } from "./preview-steps";

interface PreviewChoicesProps {
  readonly preview: Preview;
  readonly screen: string;
}

/** Whose questionnaire, in which language, page by page or as a whole. */
export function PreviewChoices({ preview, screen }: PreviewChoicesProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const { role, locale: language, programme, minutes } = preview;
  const here = { role, language, screen };
  const to = (change: Partial<typeof here>) =>
    paths.previewProgramme(tenant, programme.id, { ...here, ...change });
  return (
    <nav className={styles.choices} aria-label={t("preview.choices")}>
      <p className={styles.choice}>{t("preview.role")}</p>
      <ul>
        {respondentRoles.map((one) => (
          <li key={one}>
            <Link
              to={to({ role: one, screen: screen === wholly ? wholly : "notice" })}
              aria-current={one === role ? "page" : undefined}
            >
              {t(`common.role.${one}`)}{" "}
              <span className={styles.minutes}>{t("preview.minutes", { count: minutes[one] })}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.choice}>{t("preview.language")}</p>
      <ul>
        {locales.map((one) => (
          <li key={one}>
            <Link
              to={to({ language: one })}
              lang={one}
              hrefLang={one}
              aria-current={one === language ? "page" : undefined}
            >
              {t(`common.language.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.choice}>{t("preview.form")}</p>
      <ul>
        <li>
          <Link to={to({ screen: "notice" })} aria-current={screen === wholly ? undefined : "page"}>
            {t("preview.form.steps")}
          </Link>
        </li>
        <li>
          <Link to={to({ screen: wholly })} aria-current={screen === wholly ? "page" : undefined}>
            {t("preview.form.all")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
