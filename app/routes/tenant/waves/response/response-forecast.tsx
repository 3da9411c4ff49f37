import type { ResponseForecast as Forecast } from "../../../../services/forecast/forecast-response.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Details } from "../../../../ui/text/details";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";

/** What the answers there are, and those that may still come, will be able to tell. */
export function ResponseForecast({ forecast }: { readonly forecast: Forecast }) {
  const { t, formats } = useMessages();
  const { now, atClosing, invited, earlier, network, spread } = forecast;
  const figure = (value: number) => formats.number(value, 2).replace(/0$/, "");
  const points = (value: number | null) => (value === null ? "" : figure(value));
  return (
    <>
      <Heading level={2}>{t("fieldwork.forecast.title")}</Heading>
      <Prose>
        {now === null ? (
          <p>{t("fieldwork.forecast.early")}</p>
        ) : (
          <>
            <p>
              {t("fieldwork.forecast.now", {
                answers: now.answers,
                invited,
                distance: points(now.distance),
              })}{" "}
              {t(`fieldwork.forecast.guidance.${now.guidance}`)}
            </p>
            {atClosing && atClosing.to.answers > now.answers && (
              <p>
                {t(
                  atClosing.to.distance === now.distance
                    ? "fieldwork.forecast.pace.same"
                    : "fieldwork.forecast.pace",
                  { answers: atClosing.to.answers, distance: points(atClosing.to.distance) },
                )}
              </p>
            )}
          </>
        )}
        {earlier && (
          <p>
            {earlier.needed === null
              ? t("fieldwork.forecast.earlier.never", {
                  wave: earlier.title,
                  distance: figure(earlier.distance),
                })
              : t("fieldwork.forecast.earlier", {
                  wave: earlier.title,
                  distance: figure(earlier.distance),
                  count: earlier.needed,
                })}
          </p>
        )}
        {now !== null && (
          <p>
            {t(`fieldwork.forecast.network.${network.now}`)}
            {network.atPace !== null && network.atPace !== "none" && network.atPace !== network.now && (
              <> {t(`fieldwork.forecast.network.atPace.${network.atPace}`)}</>
            )}
          </p>
        )}
      </Prose>
      <Details summary={t("fieldwork.forecast.how")}>
        <Prose>
          <p>{t("fieldwork.forecast.how.rule")}</p>
          <p>
            {earlier
              ? t("fieldwork.forecast.how.earlier", {
                  s: figure(spread.s),
                  wave: earlier.title,
                  reliability: figure(spread.reliability),
                })
              : t("fieldwork.forecast.how.usual", {
                  s: figure(spread.s),
                  reliability: figure(spread.reliability),
                })}
          </p>
          <p>{t("fieldwork.forecast.how.groups")}</p>
          <p>{t("fieldwork.forecast.how.rounded")}</p>
        </Prose>
      </Details>
    </>
  );
}
