import { intervalRows, type IntervalRows, type IntervalRowsInput } from "@vensterbank/charts";
import { ChartFigure } from "../frame/chart-figure";
import css from "./interval-rows.module.css";

interface IntervalRowsChartProps {
  readonly input: IntervalRowsInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** Dots with intervals, a row each: facets, roles, units, differences, or two views side by side. */
export function IntervalRowsChart({ input, name }: IntervalRowsChartProps) {
  return (
    <ChartFigure
      name={name}
      layout={(width, text) => intervalRows(input, { width }, text)}
      draw={(rows) => <Rows geometry={rows} />}
    />
  );
}

function Rows({ geometry }: { readonly geometry: IntervalRows }) {
  const { stretches, width, rows, ticks, ends, reference, key, fontSize } = geometry;
  const tight = width < 480;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick.text}>
          <path d={upright(tick.x, stretches)} className={css.grid} />
          <text x={tick.x} y={tick.y} textAnchor="middle" className={css.soft}>
            {tick.text}
          </text>
        </g>
      ))}
      {reference !== null && (
        <>
          <path d={upright(reference.x, stretches)} className={css.reference} />
          <text x={reference.x} y={reference.y} textAnchor={reference.anchor} className={css.soft}>
            {reference.text}
          </text>
        </>
      )}
      {key.map((item) => (
        <g key={item.series}>
          {item.series === "also" ? (
            <Second x={item.x} y={item.y - 5} />
          ) : (
            <Dot series={item.series} x={item.x} y={item.y - 5} />
          )}
          <text x={item.x + 14} y={item.y} fontSize={fontSize}>
            {item.text}
          </text>
        </g>
      ))}
      {rows.map((row) => (
        <g key={row.id}>
          <path d={`M0 ${row.bottom}H${width}`} className={css.rule} />
          <text fontSize={fontSize} className={row.strong ? `${css.label} ${css.strong}` : css.label}>
            {row.label.map((line) => (
              <tspan key={line.y} x={line.x} y={line.y}>
                {line.text}
              </tspan>
            ))}
          </text>
          {row.note !== null && (
            <text x={row.note.x} y={row.note.y} className={css.soft}>
              {row.note.text}
            </text>
          )}
          {row.marks.map(({ series, y, mark, value }) => (
            <g key={series}>
              {mark !== null && (
                <g className={mark.bare ? css.bare : undefined}>
                  <path d={`M${mark.low} ${y}H${mark.high}`} className={css.interval} />
                  <Dot series={series} x={mark.x} y={y} />
                  {mark.also !== null && <Second x={mark.also} y={y} />}
                </g>
              )}
              <text
                x={value.x}
                y={value.y}
                className={mark === null || mark.bare ? css.soft : tight ? css.valueTight : css.value}
              >
                {value.text}
              </text>
            </g>
          ))}
        </g>
      ))}
      {ends.map((end) => (
        <text key={end.anchor} x={end.x} y={end.y} textAnchor={end.anchor} className={css.soft}>
          {end.text}
        </text>
      ))}
    </>
  );
}

/** One upright line in as many stretches as there is room for. */
function upright(x: number, stretches: IntervalRows["stretches"]): string {
  return stretches.map(({ top, bottom }) => `M${x} ${top}V${bottom}`).join("");
}

/** The second mark on a line: an open diamond around the dot when the two are alike. */
function Second({ x, y }: { readonly x: number; readonly y: number }) {
  return <path d={`M${x} ${y - 8.5}l7 8.5l-7 8.5l-7 -8.5z`} className={css.also} />;
}

/** The first series is a full dot, the second an open square: told apart without colour. */
function Dot({ series, x, y }: { readonly series: number; readonly x: number; readonly y: number }) {
  if (series === 0) return <circle cx={x} cy={y} r="5.5" className={css.first} />;
  return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" className={css.second} />;
}
