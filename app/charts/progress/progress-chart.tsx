import {
  type EarlierWave,
  type ProgressInput,
  textOf,
  type WindowInput,
  windowSmall,
} from "@vensterbank/charts";
import frameCss from "../frame/chart.module.css";
import { useChartText } from "../frame/use-chart-text";
import { SmallWindow } from "../window/small-window";
import { WindowChart } from "../window/window-chart";
import { ProgressSeriesChart } from "./progress-series-chart";
import css from "./progress.module.css";

interface ProgressChartProps {
  readonly input: ProgressInput;
  /** The findings of the path through the window and of the two lines, as sentences. */
  readonly pathName: string;
  readonly seriesName: string;
}

/** The path through the window, the two axes over time, and a small window for each wave. */
export function ProgressChart({ input, pathName, seriesName }: ProgressChartProps) {
  const path = pathOf(input);
  return (
    <div className={`${frameCss.figure} ${css.progress}`}>
      <div className={css.pair}>
        {path !== null && <WindowChart input={path} name={pathName} />}
        <ProgressSeriesChart input={input} name={seriesName} />
      </div>
      <WaveWindows input={input} />
    </div>
  );
}

/** A small window per wave with its reaction in words. */
export function WaveWindows({ input }: { readonly input: ProgressInput }) {
  const text = useChartText();
  return (
    <ol className={`${frameCss.colours} ${css.waves}`}>
      {input.waves.map((wave) => (
        <li key={wave.id} className={css.wave}>
          <span className={css.waveName}>{textOf(wave.label, text)}</span>
          <SmallWindow input={{ ...wave, cut: input.cut }} name={textOf(wave.label, text)} size={128} />
          <span className={css.caption}>
            {text.say(windowSmall({ ...wave, cut: input.cut }, 128).caption)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The latest wave with a position, and the earlier ones as its path; null when no wave has a position. */
function pathOf({ waves, cut }: ProgressInput): WindowInput | null {
  const placed = waves.flatMap((wave) => {
    const estimate = "estimate" in wave.reading ? wave.reading.estimate : null;
    return estimate === null ? [] : [{ wave, estimate }];
  });
  const latest = placed.at(-1);
  if (latest === undefined) return null;
  const earlier = placed
    .slice(0, -1)
    .map(({ wave, estimate }): EarlierWave => ({ label: wave.label, estimate }));
  return { reading: latest.wave.reading, n: latest.wave.n, label: latest.wave.label, cut, earlier };
}
