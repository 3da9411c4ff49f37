import { Link, useNavigate, useSearchParams } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { WaveStop } from "../../../services/coalitions/coalitions-page.server";
import { paths } from "../../../paths";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import css from "./coalitions.module.css";

interface WaveStepsProps {
  readonly tenant: string;
  readonly programme: string;
  readonly wave: WaveStop;
  readonly waves: readonly WaveStop[];
}

/** Milliseconds that a wave stays before the next one comes. */
const stay = 2600;

/** The way through time: every wave is a link; with JavaScript also a slider, and it plays. */
export function WaveSteps({ tenant, programme, wave, waves }: WaveStepsProps) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [live, setLive] = useState(false);
  const [playing, setPlaying] = useState(false);
  const at = waves.findIndex(({ id }) => id === wave.id);
  const next = new URLSearchParams(search);
  next.delete("from");
  const to = ({ id }: WaveStop) => {
    const query = next.toString();
    return paths.waveCoalitions(tenant, id) + (query === "" ? "" : `?${query}`);
  };
  const go = (place: number) => navigate(to(waves[place]), { preventScrollReset: true });
  const onward = at + 1 < waves.length ? to(waves[at + 1]) : null;

  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (!playing) return;
    if (onward === null) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => navigate(onward, { preventScrollReset: true, replace: true }), stay);
    return () => clearTimeout(timer);
  }, [playing, onward, navigate]);

  const play = () => {
    if (!playing && onward === null) go(0);
    setPlaying(!playing);
  };
  if (waves.length < 2) return null;
  return (
    <nav className={css.steps} aria-label={t("coalitions.steps")}>
      {live && (
        <div className={css.slider}>
          <Button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
            {t("coalitions.steps.back")}
          </Button>
          <input
            type="range"
            min={0}
            max={waves.length - 1}
            value={at}
            aria-label={t("coalitions.steps.slider")}
            aria-valuetext={wave.title}
            onChange={(event) => go(Number(event.currentTarget.value))}
          />
          <Button type="button" disabled={onward === null} onClick={() => go(at + 1)}>
            {t("coalitions.steps.next")}
          </Button>
          <Button type="button" aria-pressed={playing} onClick={play}>
            {t(playing ? "coalitions.steps.pause" : "coalitions.steps.play")}
          </Button>
        </div>
      )}
      <ol className={css.stops}>
        {waves.map((stop) => (
          <li key={stop.id}>
            <Link
              to={to(stop)}
              preventScrollReset
              prefetch="intent"
              aria-current={stop.id === wave.id ? "page" : undefined}
            >
              {stop.title}
            </Link>
          </li>
        ))}
        <li>
          <Link to={paths.coalitionsOverTime(tenant, programme)}>{t("coalitions.steps.overTime")}</Link>
        </li>
      </ol>
    </nav>
  );
}
