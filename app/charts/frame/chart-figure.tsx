import { type ChartTable, type ChartText } from "@vensterbank/charts";
import { type Message } from "@vensterbank/core";
import { type ReactNode, useId } from "react";
import css from "./chart.module.css";
import { NumbersBehind } from "./numbers-behind";

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
  readonly text: ChartText;
  readonly className?: string;
  /** Draws the marks; `uid` makes the ids of gradients and clips unique on the page. */
  readonly draw: (uid: string) => ReactNode;
}

/** One SVG with name and description for who does not see it. */
export function ChartSvg({
  geometry: { width, height, description },
  name,
  text,
  className,
  draw,
}: ChartSvgProps) {
  const uid = useId().replace(/\W/g, "");
  return (
    <svg
      role="img"
      aria-labelledby={`${uid}-name`}
      aria-describedby={`${uid}-words`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={[css.svg, className].filter(Boolean).join(" ")}
    >
      <title id={`${uid}-name`}>{name}</title>
      <desc id={`${uid}-words`}>{description.map((said) => text.say(said)).join(" ")}</desc>
      {draw(uid)}
    </svg>
  );
}

interface ChartFigureProps<G extends Geometry> {
  readonly name: string;
  readonly text: ChartText;
  /** Makes the geometry for a width in pixels; asked twice, for a phone and for a page. */
  readonly layout: (width: number) => G;
  readonly draw: (geometry: G, uid: string) => ReactNode;
  readonly tables: (geometry: G) => readonly ChartTable[];
  readonly widths?: { readonly narrow: number; readonly wide: number };
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A chart that is set twice, close and wide, of which the container shows one; its numbers stand behind it. */
export function ChartFigure<G extends Geometry>(props: ChartFigureProps<G>) {
  const {
    name,
    text,
    layout,
    draw,
    tables,
    widths = { narrow: 360, wide: 680 },
    className,
    children,
  } = props;
  const narrow = layout(widths.narrow);
  const wide = layout(widths.wide);
  return (
    <figure className={[css.figure, className].filter(Boolean).join(" ")}>
      <ChartSvg
        geometry={narrow}
        name={name}
        text={text}
        className={css.narrow}
        draw={(uid) => draw(narrow, uid)}
      />
      <ChartSvg
        geometry={wide}
        name={name}
        text={text}
        className={css.wide}
        draw={(uid) => draw(wide, uid)}
      />
      {children}
      <NumbersBehind tables={tables(wide)} name={name} text={text} />
    </figure>
  );
}
