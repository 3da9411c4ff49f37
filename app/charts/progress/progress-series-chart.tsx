import {
  type ProgressInput,
  progressSeries,
  type ProgressSeries,
  type TimeSeries,
} from "@vensterbank/charts";
import { ChartFigure } from "../frame/chart-figure";
import { EventTexts } from "../time/event-texts";
import css from "./progress.module.css";

interface ProgressSeriesChartProps {
  readonly input: ProgressInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** Internal and external coalition over real time, with intervals and what happened in between. */
export function ProgressSeriesChart({ input, name }: ProgressSeriesChartProps) {
  return (
    <ChartFigure
      name={name}
      layout={(width, text) => progressSeries(input, { width }, text)}
      draw={(progress) => <Series progress={progress} />}
    />
  );
}

function Series({ progress }: { readonly progress: ProgressSeries }) {
  const { series, events, eventKey, waves, left, right, cutLabel } = progress;
  const bottom = series[series.length - 1].bottom;
  return (
    <>
      {events.map((event) => (
        <path key={event.id} d={`M${event.x} ${event.y - 10}V${bottom}`} className={css.event} />
      ))}
      {series.map((one) => (
        <OneSeries key={one.axis} series={one} left={left} right={right} cutLabel={cutLabel} />
      ))}
      <EventTexts events={events} eventKey={eventKey} className={css.eventText} />
      {waves.map((wave) => (
        <text key={wave.id} x={wave.x} y={wave.y} textAnchor={wave.anchor} className={css.waveLabel}>
          {wave.label}
        </text>
      ))}
    </>
  );
}

interface OneSeriesProps {
  readonly series: TimeSeries;
  readonly left: number;
  readonly right: number;
  readonly cutLabel: string;
}

function OneSeries({ series, left, right, cutLabel }: OneSeriesProps) {
  return (
    <>
      <text x={left} y={series.titleY} className={css.title}>
        {series.title}
      </text>
      {series.ticks.map((tick) => (
        <g key={tick.value}>
          <path d={`M${left} ${tick.y}H${right}`} className={css.edge} />
          <text x={left - 6} y={tick.y + 4} textAnchor="end" className={css.soft}>
            {tick.value}
          </text>
        </g>
      ))}
      <path d={`M${left} ${series.cutY}H${right}`} className={css.cut} />
      <text x={right + 6} y={series.cutY + 4} className={css.soft}>
        {cutLabel}
      </text>
      {series.band !== "" && <path d={series.band} className={css.band} />}
      <path d={series.line} className={css.line} />
      {series.points.map((point) => (
        <g key={point.x}>
          <path d={`M${point.x} ${point.low}V${point.high}`} className={css.interval} />
          <circle cx={point.x} cy={point.y} r="4.5" className={css.dot} />
          <text x={point.x + 9} y={point.y - 6} className={css.value}>
            {point.value}
          </text>
        </g>
      ))}
    </>
  );
}
