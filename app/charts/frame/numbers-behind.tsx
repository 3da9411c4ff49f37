import { type ChartTable, type ChartText, type Label, textOf } from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import css from "./chart.module.css";

interface NumbersBehindProps {
  readonly tables: readonly ChartTable[];
  /** The finding, which also names the tables. */
  readonly name: string;
  readonly text: ChartText;
}

/** The numbers of a chart as real tables, one click away. */
export function NumbersBehind({ tables, name, text }: NumbersBehindProps) {
  const filled = tables.filter((table) => table.rows.length > 0);
  if (filled.length === 0) return null;
  return (
    <details className={css.numbers}>
      <summary>{text.say(message("charts.table.show"))}</summary>
      <div className={css.scroll}>
        {filled.map((table, i) => (
          <table key={i} className={css.table} aria-label={name}>
            <thead>
              <tr>
                {table.columns.map((column, c) => (
                  <th key={c} scope="col">
                    {textOf(column, text)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, r) => (
                <tr key={r}>
                  {row.map((cell, c) =>
                    c === 0 ? (
                      <th key={c} scope="row">
                        {words(cell, text)}
                      </th>
                    ) : (
                      <td key={c}>{words(cell, text)}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </details>
  );
}

const words = (cell: Label | null, text: ChartText) => (cell === null ? "–" : textOf(cell, text));
