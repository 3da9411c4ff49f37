import { paths } from "../../../paths";
import type { ClosedClient } from "../../../services/home/get-portfolio.server";
import { WindowMark } from "../../../ui/logo/window-mark";
import { useMessages } from "../../../ui/messages/messages-provider";
import css from "./client-entry.module.css";

const reasons = {
  suspended: "settings.portfolio.suspended",
  "second-factor": "settings.portfolio.secondFactor",
  "sign-on": "settings.portfolio.signOn",
} as const;

/** An organisation that cannot be entered now, and what can be done about it. */
export function ClosedClientEntry({ client }: { client: ClosedClient }) {
  const { t, formats } = useMessages();
  const { slug, name, role, endsOn, why } = client;
  const id = `client-${slug}`;
  return (
    <article className={css.client} aria-labelledby={id}>
      <div className={css.window}>
        <WindowMark />
      </div>
      <div className={css.words}>
        <h2 id={id}>{name}</h2>
        <p>{t(reasons[why])}</p>
        <p className={css.soft}>
          {t("tenant.home.role", { role: t(`common.role.${role}`) })}
          {endsOn !== null && <>, {t("tenant.portfolio.until", { day: formats.date(new Date(endsOn)) })}</>}
        </p>
      </div>
      <div className={css.next}>
        {why === "second-factor" && (
          <p>
            <a href={paths.secondFactorNeeded(paths.tenant(slug))}>
              {t("settings.portfolio.secondFactor.link")}
            </a>
          </p>
        )}
        {why === "sign-on" && (
          <p>
            {/* Its own door leads on to its sign-on. */}
            <a href={paths.tenant(slug)}>{t("settings.portfolio.signOn.link")}</a>
          </p>
        )}
      </div>
    </article>
  );
}
