import { type Message } from "@vensterbank/core";
import { type ReactNode, useId } from "react";
import css from "./chart.module.css";
import { useChartText } from "./use-chart-text";

/** A picture in its own pixels, and what it shows in words. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly description: readonly Message[];
}

interface ChartSvgProps {
  readonly geometry: Geometry;
  /** The finding, as a sentence: the accessible name. */
  readonly name: string;
  readonly className?: string;
  /** Tells apart the same picture at several widths, for who has to find the one in sight. */
  readonly size?: "narrow" | "wide";
  /** Draws the marks; `uid` makes the ids of gradients and clips unique on the page. */
  readonly draw: (uid: string) => ReactNode;
}

/** One SVG with a name and a description for who does not see it. */
export function ChartSvg({
  geometry: { width, height, description },
  name,
  className,
  size,
  draw,
}: ChartSvgProps) {
  const text = useChartText();
  const uid = useId().replace(/\W/g, "");
  return (
    <svg
      role="img"
      aria-labelledby={`${uid}-name`}
      aria-describedby={`${uid}-words`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      data-size={size}
      className={[css.svg, className].filter(Boolean).join(" ")}
    >
      <title id={`${uid}-name`}>{name}</title>
      <desc id={`${uid}-words`}>{description.map((said) => text.say(said)).join(" ")}</desc>
      {draw(uid)}
    </svg>
  );
}
