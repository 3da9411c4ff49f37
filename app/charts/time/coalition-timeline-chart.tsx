import {
  coalitionTimeline,
  type CoalitionTimeline,
  type CoalitionTimelineInput,
  type Label,
  textOf,
} from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import { hueClass } from "../coalitions/hue-class";
import { ChartFigure } from "../frame/chart-figure";
import { useChartText } from "../frame/use-chart-text";
import { SmallWindowMarks } from "../window/small-window";
import { EventTexts } from "./event-texts";
import css from "./coalition-timeline.module.css";

interface CoalitionTimelineChartProps {
  readonly input: CoalitionTimelineInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** What happened, the windows, and who went along with whom, on one axis of time. */
export function CoalitionTimelineChart({ input, name }: CoalitionTimelineChartProps) {
  return (
    <ChartFigure
      name={name}
      widths={{ narrow: 360, wide: 680, large: 1040 }}
      layout={(width, text) => coalitionTimeline(input, { width }, text)}
      draw={(timeline, uid) => <Timeline timeline={timeline} uid={uid} />}
      below={() => <TimelineKey input={input} />}
    />
  );
}

function Timeline({ timeline, uid }: { readonly timeline: CoalitionTimeline; readonly uid: string }) {
  const { events, eventKey, windows, waves, axis, blocks, streams } = timeline;
  return (
    <>
      {events.map((event) => (
        <path key={event.id} d={`M${event.x} ${event.y - 10}V${axis.bottom}`} className={css.event} />
      ))}
      {windows.map((window) => (
        <path key={window.id} d={window.leader} className={css.leader} />
      ))}
      <path d={`M${axis.left} ${axis.y}H${axis.right}`} className={css.axis} />
      {axis.years.map((year) => (
        <g key={year.text}>
          <path d={`M${year.x} ${axis.y - 5}v10M${year.x} ${axis.bottom - 5}v5`} className={css.axis} />
          <text x={year.x} y={axis.bottom + 15} textAnchor="middle" className={css.year}>
            {year.text}
          </text>
        </g>
      ))}
      {windows.map(({ id, x, y, small }) => (
        <g key={id} transform={`translate(${x} ${y})`}>
          <SmallWindowMarks window={small} uid={`${uid}-${id}`} />
        </g>
      ))}
      {windows.map(({ id, x, small, caption, captionY }) => (
        <text key={id} textAnchor="middle" className={css.caption}>
          {caption.map((line, i) => (
            <tspan key={i} x={x + small.size / 2} y={captionY + i * 14}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {streams.map((stream) => (
        <path
          key={stream.id}
          d={stream.path}
          className={`${hueClass(stream.hue)} ${stream.kind === "stream" ? css.stream : css.stub}`}
        />
      ))}
      {blocks.map(({ id, hue, x, y, width, height }) => (
        <rect
          key={id}
          x={x}
          y={y}
          width={width}
          height={height}
          className={hue === null ? css.noBlock : `${hueClass(hue)} ${css.block}`}
        />
      ))}
      {blocks.map(({ id, label }) => (
        <text key={id} x={label.x} y={label.y} className={css.label}>
          {label.text}
        </text>
      ))}
      {waves.map((wave) => (
        <text key={wave.id} x={wave.x} y={wave.y} textAnchor={wave.anchor} className={css.wave}>
          {wave.label}
        </text>
      ))}
      <EventTexts events={events} eventKey={eventKey} className={css.eventText} />
    </>
  );
}

/** Each coalition once, and the other marks. */
function TimelineKey({ input }: { readonly input: CoalitionTimelineInput }) {
  const text = useChartText();
  const coalitions = new Map<string, { hue: number; label: Label }>();
  for (const { blocks } of input.waves)
    for (const { hue, short, label } of blocks) if (hue !== null) coalitions.set(short, { hue, label });
  const others: [string, string][] = [
    ...(input.waves.some(({ blocks }) => blocks.some(({ hue }) => hue === null))
      ? [[css.noBlock, "charts.timeline.key.none"] as [string, string]]
      : []),
    ...(input.flows.some(({ from, to }) => from === null || to === null)
      ? [[css.stub, "charts.timeline.key.moves"] as [string, string]]
      : []),
  ];
  const inOrder = [...coalitions].sort(([, a], [, b]) => a.hue - b.hue);
  return (
    <ul className={css.key}>
      {inOrder.map(([short, { hue, label }]) => (
        <li key={short}>
          <svg width="14" height="14" aria-hidden="true">
            <rect x="1" y="1" width="12" height="12" className={`${hueClass(hue)} ${css.block}`} />
          </svg>
          <span className={css.short}>{short}</span> {textOf(label, text)}
        </li>
      ))}
      {others.map(([mark, key]) => (
        <li key={key}>
          <svg width="14" height="14" aria-hidden="true">
            <rect x="1" y="1" width="12" height="12" className={mark} />
          </svg>
          {text.say(message(key))}
        </li>
      ))}
    </ul>
  );
}
