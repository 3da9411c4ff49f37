import type { ResponseForecast } from "../../../../services/forecast/forecast-response.server";
import type { WaveResponse } from "../../../../services/waves/wave-response.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import styles from "./response.module.css";
import { ShareCells } from "./share-cells";

interface ResponseHeadProps {
  readonly response: WaveResponse;
  /** Of an open wave. */
  readonly forecast: ResponseForecast | null;
}

/** How many have answered, in one sentence and one picture, with what it may come to. */
export function ResponseHead({ response, forecast }: ResponseHeadProps) {
  const { t, formats } = useMessages();
  const { inside, partners } = response;
  if (inside.share === null) return <p className={styles.figure}>{t("fieldwork.response.untold")}</p>;
  const to = forecast?.atClosing?.to.share ?? null;
  const around = [
    t("fieldwork.response.of", { count: inside.invited }),
    ...(forecast ? [daysWords(forecast)] : []),
  ];
  return (
    <div className={styles.head}>
      <p className={styles.figure}>
        {t(`fieldwork.response.${inside.end ?? "about"}`, { share: formats.percent(inside.share) })}
      </p>
      <p className={styles.of}>
        {around.join(" · ")}
        {partners.share !== null && (
          <>
            <br />
            {t(`fieldwork.response.partners.${partners.end ?? "about"}`, {
              invited: partners.invited,
              share: formats.percent(partners.share),
            })}
          </>
        )}
      </p>
      <ShareCells share={inside.share} invited={inside.invited} to={to} size="large" />
      {inside.invited >= 20 && (
        <div className={styles.scale} aria-hidden="true">
          <span className={styles.atPlace}>{t("fieldwork.response.line.place")}</span>
          <span className={styles.atStatement}>{t("fieldwork.response.line.statement")}</span>
        </div>
      )}
    </div>
  );

  function daysWords({ daysLeft, remindersPlanned }: ResponseForecast): string {
    const reminders =
      remindersPlanned === 0
        ? t("fieldwork.forecast.reminders.none")
        : t("fieldwork.forecast.reminders", { count: remindersPlanned });
    if (daysLeft === null) return reminders;
    if (daysLeft < 0) return t("fieldwork.forecast.over");
    const days =
      daysLeft === 0 ? t("fieldwork.forecast.lastDay") : t("fieldwork.forecast.days", { count: daysLeft });
    return `${days}, ${reminders}`;
  }
}
