import { Link } from "@remix-run/react";
import { SmallWindowFigure } from "../../../charts/window/small-window-figure";
import { paths } from "../../../paths";
import type { LatestWindow } from "../../../services/home/latest-window.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Tag } from "../../../ui/text/tag";
import css from "./home.module.css";

interface LatestWindowFigureProps {
  readonly tenant: string;
  readonly latest: LatestWindow;
  /** Whether the reader may see progress. */
  readonly progress: boolean;
}

/** The newest window with its sentence, and the way to more. */
export function LatestWindowFigure({ tenant, latest, progress }: LatestWindowFigureProps) {
  const { t, say } = useMessages();
  const { wave, movement } = latest;
  const finding = say(latest.finding);
  return (
    <SmallWindowFigure input={latest} name={finding} size={240}>
      <p className={css.kicker}>
        {wave.title} {!wave.published && <Tag tone="faint">{t("tenant.home.latest.unpublished")}</Tag>}
      </p>
      <p className={css.finding}>{finding}</p>
      {latest.provisos.map((said) => (
        <p key={said.key}>{say(said)}</p>
      ))}
      {movement && <p className={css.movement}>{say(movement)}.</p>}
      <p className={css.links}>
        <Link to={paths.waveResults(tenant, wave.id)}>{t("tenant.home.latest.read")}</Link>
        <Link to={paths.waveCoalitions(tenant, wave.id)}>{t("tenant.home.latest.coalitions")}</Link>
        {progress && (
          <Link to={paths.progress(tenant, latest.programme)}>{t("tenant.home.latest.progress")}</Link>
        )}
      </p>
    </SmallWindowFigure>
  );
}
