import { responseBars, type ResponseBarsInput } from "@vensterbank/charts";
import { ChartFigure } from "../frame/chart-figure";
import css from "./response-bars.module.css";

interface ResponseBarsChartProps {
  readonly input: ResponseBarsInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** How many of the invited answered, per group. */
export function ResponseBarsChart({ input, name }: ResponseBarsChartProps) {
  return (
    <ChartFigure
      name={name}
      layout={(width, text) => responseBars(input, { width }, text)}
      draw={({ rows }) =>
        rows.map(({ id, label, track, filled, value }) => (
          <g key={id}>
            <text x={label.x} y={label.y} className={css.label}>
              {label.text}
            </text>
            <rect {...track} rx="1" className={css.track} />
            {filled !== null && <rect {...track} width={filled} rx="1" className={css.filled} />}
            <text x={value.x} y={value.y} className={filled === null ? css.withheld : css.value}>
              {value.text}
            </text>
          </g>
        ))
      }
    />
  );
}
