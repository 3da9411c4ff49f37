import { portraitBars, type PortraitBars, type PortraitBarsInput } from "@vensterbank/charts";
import { type Reaction } from "@vensterbank/core";
import { type ReactNode } from "react";
import { ChartFigure } from "../frame/chart-figure";
import css from "./portrait-bars.module.css";

interface PortraitBarsChartProps {
  readonly input: PortraitBarsInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** How people divided their points over the four portraits, now and as they wish it. */
export function PortraitBarsChart({ input, name }: PortraitBarsChartProps) {
  return (
    <ChartFigure
      name={name}
      layout={(width, text) => portraitBars(input, { width }, text)}
      draw={(bars, uid) => <Bars bars={bars} uid={uid} />}
    />
  );
}

/** A pattern per reaction: scattered, level, upright, crossing. */
const weave: Record<Reaction, ReactNode> = {
  confused: (
    <>
      <circle cx="2" cy="2.5" r="1.1" className={css.spot} />
      <circle cx="6" cy="6" r="1.1" className={css.spot} />
    </>
  ),
  introvert: <path d="M0 4H8" className={css.stroke} />,
  extravert: <path d="M4 0V8" className={css.stroke} />,
  binding: <path d="M0 4H8M4 0V8" className={css.stroke} />,
};

function Bars({ bars, uid }: { readonly bars: PortraitBars; readonly uid: string }) {
  return (
    <>
      {bars.key.map((item) => (
        <g key={item.when}>
          <rect
            x={item.x + 1}
            y={item.y - 11}
            width="24"
            height="13"
            className={item.when === "now" ? css.keyNow : css.keyWished}
          />
          <text x={item.x + 33} y={item.y} fontSize={bars.fontSize}>
            {item.text}
          </text>
        </g>
      ))}
      <path d={`M${bars.left} 28V${bars.bottom}`} className={css.axis} />
      {bars.rows.map((row) => (
        <g key={row.reaction} className={css[row.reaction]}>
          <pattern id={`${uid}-${row.reaction}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" className={css.ground} />
            {weave[row.reaction]}
          </pattern>
          <text x={row.name.x} y={row.name.y} className={css.name}>
            {row.name.text}
          </text>
          {row.bars.map((bar) => {
            const y = bar.y + bar.height / 2;
            const box = { x: bars.left, y: bar.y, width: bar.width, height: bar.height };
            return (
              <g key={bar.when}>
                {bar.when === "now" ? (
                  <rect {...box} fill={`url(#${uid}-${row.reaction})`} className={css.now} />
                ) : (
                  <rect {...box} className={css.wished} />
                )}
                {bar.reach !== null && (
                  <path
                    d={`M${bar.reach.low} ${y}H${bar.reach.high}M${bar.reach.low} ${y - 4}v8M${bar.reach.high} ${y - 4}v8`}
                    className={css.reach}
                  />
                )}
                <text x={bar.value.x} y={bar.value.y} className={css.value}>
                  {bar.value.text}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </>
  );
}
