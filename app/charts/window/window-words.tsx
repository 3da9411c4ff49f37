import { type OwnWindow, type PlacedLabel, type WindowFigure } from "@vensterbank/charts";
import css from "./window.module.css";

/** The name and probability of each pane in its corner. */
export function PaneNames({
  words,
  lead,
}: {
  readonly words: WindowFigure["words"];
  readonly lead: string | null;
}) {
  return words.map((pane) => (
    <text key={pane.reaction} textAnchor={pane.anchor}>
      <tspan x={pane.x} y={rounded(pane.nameY)} fontSize={pane.nameSize} className={css.paneName}>
        {pane.name}
      </tspan>
      {pane.probability !== null && (
        <tspan
          x={pane.x}
          y={rounded(pane.probabilityY)}
          fontSize={pane.probabilitySize}
          className={pane.reaction === lead ? css.paneLead : css.paneShare}
        >
          {pane.probability}
        </tspan>
      )}
    </text>
  ));
}

/** Labels beside marks, those further away joined by a line. */
export function MarkLabels({ labels }: { readonly labels: readonly PlacedLabel[] }) {
  return labels.map((label, i) => (
    <g key={i}>
      {label.leader !== null && (
        <path
          d={`M${rounded(label.leader.from.x)} ${rounded(label.leader.from.y)}L${rounded(label.leader.to.x)} ${rounded(label.leader.to.y)}`}
          className={css.leader}
        />
      )}
      <text
        x={rounded(label.x)}
        y={rounded(label.y)}
        textAnchor={label.anchor}
        fontSize={label.fontSize}
        className={css.label}
      >
        {label.text}
      </text>
    </g>
  ));
}

/** Titles of the axes; the vertical one is turned. */
export function AxisTitles({
  titles,
  fontSize,
}: {
  readonly titles: OwnWindow["titles"];
  readonly fontSize: number;
}) {
  return titles.map(({ text, along, x, y }) => (
    <text
      key={along}
      x={x}
      y={y}
      fontSize={fontSize}
      textAnchor="middle"
      className={css.title}
      transform={along === "y" ? `rotate(-90 ${x} ${y})` : undefined}
    >
      {text}
    </text>
  ));
}

const rounded = (value: number) => Math.round(value * 10) / 10;
