import { type CoalitionTimeline } from "@vensterbank/charts";

interface EventTextsProps extends Pick<CoalitionTimeline, "events" | "eventKey"> {
  readonly className: string;
}

/** Pixels from one line of a text to the next. */
const leading = 16;

/** What happened, beside its line on an axis of time; or numbered, as a key below it, where there is no room. */
export function EventTexts({ events, eventKey, className }: EventTextsProps) {
  return (
    <>
      {events.map(({ id, anchor, lines, textX, y }) => (
        <text key={id} textAnchor={anchor} className={className}>
          <Lines lines={lines} x={textX} y={y} />
        </text>
      ))}
      {eventKey.map(({ id, lines, y }) => (
        <text key={id} className={className}>
          <Lines lines={lines} x={4} y={y} />
        </text>
      ))}
    </>
  );
}

function Lines({
  lines,
  x,
  y,
}: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}) {
  return lines.map((line, i) => (
    <tspan key={i} x={x} y={y + i * leading}>
      {line}
    </tspan>
  ));
}
