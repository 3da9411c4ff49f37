import { type ChartTable, type ChartText } from "@vensterbank/charts";
import { type ReactNode } from "react";
import css from "./chart.module.css";
import { ChartSvg, type Geometry } from "./chart-svg";
import { NumbersBehind } from "./numbers-behind";
import { useChartText } from "./use-chart-text";

interface ChartFigureProps<G extends Geometry> {
  /** The finding, as a sentence: the accessible name. */
  readonly name: string;
  /** Makes the geometry for a width in pixels; asked once for a phone, once for a page and, where given, once for a wide screen. */
  readonly layout: (width: number, text: ChartText) => G;
  readonly draw: (geometry: G, uid: string) => ReactNode;
  readonly widths?: { readonly narrow: number; readonly wide: number; readonly large?: number };
  readonly className?: string;
  /** Between the picture and its numbers, for instance a legend. */
  readonly below?: (geometry: G) => ReactNode;
}

/** A chart that is set for each width, of which its container shows one; its numbers stand behind it. */
export function ChartFigure<G extends Geometry & { readonly tables: readonly ChartTable[] }>(
  props: ChartFigureProps<G>,
) {
  const { name, layout, draw, widths = { narrow: 360, wide: 620 }, className, below } = props;
  const text = useChartText();
  const narrow = layout(widths.narrow, text);
  const wide = layout(widths.wide, text);
  const large = widths.large === undefined ? null : layout(widths.large, text);
  return (
    <figure className={[css.figure, className].filter(Boolean).join(" ")}>
      <ChartSvg geometry={narrow} name={name} className={css.narrow} draw={(uid) => draw(narrow, uid)} />
      <ChartSvg geometry={wide} name={name} className={css.wide} draw={(uid) => draw(wide, uid)} />
      {large !== null && (
        <ChartSvg geometry={large} name={name} className={css.large} draw={(uid) => draw(large, uid)} />
      )}
      {below?.(wide)}
      <NumbersBehind tables={wide.tables} name={name} />
    </figure>
  );
}
