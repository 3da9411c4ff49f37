import { topicGrid, type TopicGridInput } from "@vensterbank/charts";
import frameCss from "../frame/chart.module.css";
import { NumbersBehind } from "../frame/numbers-behind";
import { useChartText } from "../frame/use-chart-text";
import { SmallWindowPicture } from "../window/small-window";
import css from "./topic-grid.module.css";

interface TopicGridChartProps {
  readonly input: TopicGridInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** A window per change topic: the more a change touches people's work, the larger its window. */
export function TopicGridChart({ input, name }: TopicGridChartProps) {
  const text = useChartText();
  const grid = topicGrid(input, text);
  return (
    <figure className={`${frameCss.figure} ${frameCss.colours}`} aria-label={name}>
      <ul className={css.grid}>
        {grid.cells.map((cell) => (
          <li key={cell.id} className={css.cell}>
            <div className={css.window}>
              <SmallWindowPicture window={cell.window} name={cell.name} />
            </div>
            <span className={css.name}>{cell.name}</span>
            <span>{text.say(cell.window.caption)}</span>
            <span className={css.words}>{text.say(cell.exposureText)}</span>
          </li>
        ))}
      </ul>
      <NumbersBehind tables={grid.tables} name={name} />
    </figure>
  );
}
