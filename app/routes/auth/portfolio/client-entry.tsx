import { SmallWindowFigure } from "../../../charts/window/small-window-figure";
import { paths } from "../../../paths";
import type { PortfolioEntry } from "../../../services/home/get-portfolio.server";
import { WindowMark } from "../../../ui/logo/window-mark";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Tag } from "../../../ui/text/tag";
import { stepAddress } from "../../tenant/home/step-address";
import { useOpenWaveWords } from "../../tenant/home/use-open-wave-words";
import css from "./client-entry.module.css";

/**
 * One organisation in the portfolio. Its links load the page anew, because another organisation may have another
 * language.
 */
export function ClientEntry({ client }: { client: PortfolioEntry }) {
  const { t, say, formats } = useMessages();
  const openWords = useOpenWaveWords();
  const { slug, name, role, endsOn, latest, open, steps } = client;
  const id = `client-${slug}`;
  return (
    <article className={css.client} aria-labelledby={id}>
      <div className={css.window}>
        {latest ? <SmallWindowFigure input={latest} name={say(latest.finding)} size={168} /> : <WindowMark />}
      </div>
      <div className={css.words}>
        <h2 id={id}>
          <a href={paths.tenant(slug)}>{name}</a>
        </h2>
        {latest ? (
          <>
            <p className={css.finding}>
              {say(latest.finding)}{" "}
              <span className={css.soft}>
                {latest.wave.title}
                {!latest.wave.published && <> · {t("tenant.home.latest.unpublished")}</>}
              </span>
            </p>
            {latest.provisos.map((said) => (
              <p key={said.key}>{say(said)}</p>
            ))}
            {latest.movement && <p>{say(latest.movement)}.</p>}
          </>
        ) : (
          <p className={css.soft}>{t("tenant.home.latest.none")}</p>
        )}
        <p className={css.soft}>
          {t("tenant.home.role", { role: t(`common.role.${role}`) })}
          {endsOn !== null && <>, {t("tenant.portfolio.until", { day: formats.date(new Date(endsOn)) })}</>}
        </p>
      </div>
      <div className={css.next}>
        {open.map((wave) => (
          <p key={wave.id}>
            <Tag tone="strong">{t("tenant.home.open.title", { wave: wave.title })}</Tag>
            <span className={css.said}>{openWords(wave).join(" ")}</span>
          </p>
        ))}
        {steps.map(({ text, link }) => (
          <p key={say(text)}>
            {link ? <a href={stepAddress(slug, link.place)}>{say(link.label)}</a> : say(text)}
          </p>
        ))}
      </div>
    </article>
  );
}
