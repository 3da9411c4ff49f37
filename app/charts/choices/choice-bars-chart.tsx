import { choiceBars, type ChoiceBars, type ChoiceBarsInput } from "@vensterbank/charts";
import { ChartFigure } from "../frame/chart-figure";
import css from "./choice-bars.module.css";

interface ChoiceBarsChartProps {
  readonly input: ChoiceBarsInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** Which answers were chosen to a closed question, now and before. */
export function ChoiceBarsChart({ input, name }: ChoiceBarsChartProps) {
  return (
    <ChartFigure
      name={name}
      layout={(width, text) => choiceBars(input, { width }, text)}
      draw={(bars) => <Bars bars={bars} />}
    />
  );
}

function Bars({ bars }: { readonly bars: ChoiceBars }) {
  const { rows, key, fontSize } = bars;
  return (
    <>
      {key.map(({ time, x, y, text }) => (
        <g key={time}>
          <rect x={x + 1} y={y - 11} width="24" height="13" className={css[time]} />
          <text x={x + 33} y={y} fontSize={fontSize}>
            {text}
          </text>
        </g>
      ))}
      {rows.map(({ id, lines, axis, bars: own }) => (
        <g key={id}>
          {lines.map((line) => (
            <text key={line.y} x={line.x} y={line.y} className={css.label}>
              {line.text}
            </text>
          ))}
          {own.map(({ time, y, width, height, reach, value }) => (
            <g key={time}>
              <rect x={axis.x} y={y} width={width} height={height} className={css[time]} />
              {reach !== null && (
                <path
                  d={`M${reach.low} ${y + height / 2}H${reach.high}M${reach.low} ${y + height / 2 - 4}v8M${reach.high} ${y + height / 2 - 4}v8`}
                  className={css.reach}
                />
              )}
              <text x={value.x} y={value.y} className={css.value}>
                {value.text}
              </text>
            </g>
          ))}
          <path d={`M${axis.x} ${axis.top}V${axis.bottom}`} className={css.axis} />
        </g>
      ))}
    </>
  );
}
