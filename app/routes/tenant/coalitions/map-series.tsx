import { Link } from "@remix-run/react";
import { type TieLevel } from "@vensterbank/core";
import { useEffect, useState } from "react";
import { SmallMap } from "../../../charts/coalitions/small-map";
import { paths } from "../../../paths";
import type { CoalitionHistory } from "../../../services/coalitions/get-coalition-history.server";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import css from "./coalitions.module.css";

interface MapSeriesProps extends Pick<CoalitionHistory, "waves"> {
  readonly tenant: string;
  readonly level: TieLevel | "combined";
}

/** Milliseconds that a map stays before the next one comes. */
const stay = 2600;
const dayNumber = (day: string) => Math.round(Date.parse(day) / 86_400_000);

/** Maps of all waves beside each other; with JavaScript also one at a time, with a slider along the dates, and it plays. */
export function MapSeries({ tenant, level, waves }: MapSeriesProps) {
  const { t, formats } = useMessages();
  const [live, setLive] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const last = waves.length - 1;
  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (!playing || at === null) return;
    if (at >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => setAt(at + 1), stay);
    return () => clearTimeout(timer);
  }, [playing, at, last]);

  const days = waves.map(({ day }) => dayNumber(day));
  const shown = at === null ? null : waves[at];
  const step = (to: number) => {
    setPlaying(false);
    setAt(to);
  };
  /** The slider runs over days: a key press goes one wave on, a drag to the nearest wave. */
  const slide = (day: number) => {
    if (at === null) return;
    if (Math.abs(day - days[at]) === 1) step(Math.min(last, Math.max(0, at + Math.sign(day - days[at]))));
    else
      step(days.reduce((best, one, i) => (Math.abs(one - day) < Math.abs(days[best] - day) ? i : best), 0));
  };
  const play = () => {
    if (!playing && (at === null || at >= last)) setAt(0);
    setPlaying(!playing);
  };
  const query = level === "combined" ? "" : `?level=${level}`;
  return (
    <section>
      <Heading level={2} id="maps">
        {t("coalitions.overTime.maps")}
      </Heading>
      <Prose>
        <p>{t("coalitions.overTime.maps.why")}</p>
      </Prose>
      {live && waves.length > 1 && (
        <div className={css.slider} role="group" aria-label={t("coalitions.overTime.maps")}>
          <Button type="button" aria-pressed={at === null} onClick={() => (setPlaying(false), setAt(null))}>
            {t("coalitions.overTime.beside")}
          </Button>
          <Button type="button" aria-pressed={at !== null} onClick={() => step(at ?? last)}>
            {t("coalitions.overTime.one")}
          </Button>
          <Button type="button" aria-pressed={playing} onClick={play}>
            {t(playing ? "coalitions.steps.pause" : "coalitions.steps.play")}
          </Button>
          {at !== null && (
            <>
              <Button type="button" disabled={at === 0} onClick={() => step(at - 1)}>
                {t("coalitions.steps.back")}
              </Button>
              <input
                type="range"
                min={days[0]}
                max={days[last]}
                value={days[at]}
                list="wave-days"
                aria-label={t("coalitions.steps.slider")}
                aria-valuetext={waves[at].wave.title}
                onChange={(event) => slide(Number(event.currentTarget.value))}
              />
              <datalist id="wave-days">
                {waves.map(({ wave }, i) => (
                  <option key={wave.id} value={days[i]} label={wave.title} />
                ))}
              </datalist>
              <Button type="button" disabled={at === last} onClick={() => step(at + 1)}>
                {t("coalitions.steps.next")}
              </Button>
            </>
          )}
        </div>
      )}
      <ul className={at === null ? css.small : css.single} aria-live={playing ? "off" : "polite"}>
        {(shown === null ? waves : [shown]).map(({ wave, day, map }) => (
          <li key={wave.id}>
            <SmallMap
              map={map}
              title={t("coalitions.overTime.map", { wave: wave.title, month: formats.month(new Date(day)) })}
            />
            <Link to={paths.waveCoalitions(tenant, wave.id) + query}>
              {t("coalitions.overTime.openMap", { wave: wave.title })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
