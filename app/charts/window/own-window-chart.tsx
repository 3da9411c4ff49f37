import { ownWindow, type OwnWindowInput } from "@vensterbank/charts";
import { ChartSvg } from "../frame/chart-svg";
import frameCss from "../frame/chart.module.css";
import { useChartText } from "../frame/use-chart-text";
import { WindowFrame } from "./window-frame";
import { WindowPanes } from "./window-panes";
import { AxisTitles, PaneNames } from "./window-words";
import css from "./window.module.css";

interface OwnWindowChartProps {
  readonly input: OwnWindowInput;
  readonly name: string;
}

/** A respondent's own place in the window, for the page of thanks. */
export function OwnWindowChart({ input, name }: OwnWindowChartProps) {
  const text = useChartText();
  const own = ownWindow(input, { width: 340 }, text);
  return (
    <figure className={`${frameCss.figure} ${css.own}`}>
      <ChartSvg
        geometry={own}
        name={name}
        draw={(uid) => (
          <>
            <WindowFrame frame={own.frame} sill={own.sill} />
            <WindowPanes panes={own.panes} glass={own.glass} sun={own.dot} uid={uid} />
            <PaneNames words={own.words} lead={null} />
            {own.dot !== null && (
              <circle cx={own.dot.x} cy={own.dot.y} r={own.dot.radius} className={css.dot} />
            )}
            <AxisTitles titles={own.titles} fontSize={14} />
          </>
        )}
      />
    </figure>
  );
}
