import { heatMap, type HeatCell, type HeatMapInput } from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import { useId } from "react";
import { FigureFrame } from "../frame/figure-frame";
import { NumbersBehind } from "../frame/numbers-behind";
import { useChartText } from "../frame/use-chart-text";
import css from "./heat-map.module.css";

interface HeatMapChartProps {
  readonly input: HeatMapInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** Units by facets: a table whose cells deepen with the mean, in a box of its own that scrolls sideways. */
export function HeatMapChart({ input, name }: HeatMapChartProps) {
  const text = useChartText();
  const id = useId();
  const { groups, columns, rows, key, blanks, tables } = heatMap(input, text);
  return (
    <FigureFrame className={css.figure}>
      <p className={css.hint}>{text.say(message("charts.heat.scroll", { count: columns }))}</p>
      <div className={css.scroll} role="region" aria-labelledby={id} tabIndex={0}>
        <table className={css.table}>
          <caption id={id} className={css.caption}>
            {name}
          </caption>
          <thead>
            <tr>
              <td className={css.corner} />
              {groups.map((group) => (
                <th key={group.name} scope="colgroup" colSpan={group.columns.length} className={css.group}>
                  {group.name}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col" className={css.unit}>
                {text.say(message("charts.heat.unit"))}
              </th>
              {groups.flatMap((group) =>
                group.columns.map((column) => (
                  <th key={column.id} scope="col" className={column.strong ? css.total : css.column}>
                    <span className={css.upright}>{column.name}</span>
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.strong ? css.strong : undefined}>
                <th scope="row" className={`${css.unit} ${indents[Math.min(row.depth, indents.length - 1)]}`}>
                  {row.name}
                </th>
                {row.cells.map((cell, i) => (
                  <Cell key={i} cell={cell} span={row.spans ? columns : 1} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={css.key} aria-label={text.say(message("charts.heat.key"))}>
        {key.map(({ level, from, to }) => (
          <li key={level} className={levels[level]}>
            {from}–{to}
          </li>
        ))}
        {blanks.map((blank) => (
          <li key={blank} className={css[blank]}>
            {text.say(message(`charts.heat.blank.${blank}`))}
          </li>
        ))}
      </ul>
      <NumbersBehind tables={tables} name={name} />
    </FigureFrame>
  );
}

const levels = [
  css.level0,
  css.level1,
  css.level2,
  css.level3,
  css.level4,
  css.level5,
  css.level6,
  css.level7,
];
const indents = [css.depth0, css.depth1, css.depth2, css.depth3];

function Cell({ cell, span }: { readonly cell: HeatCell; readonly span: number }) {
  if (cell.kind === "value") return <td className={`${css.value} ${levels[cell.level]}`}>{cell.text}</td>;
  return (
    <td colSpan={span} className={`${css.blank} ${css[cell.kind]}`}>
      <span className={css.reason}>{cell.text}</span>
    </td>
  );
}
