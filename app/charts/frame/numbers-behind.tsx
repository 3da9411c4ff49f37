import { type ChartTable, type Label, textOf } from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import { Table } from "../../ui/table/table";
import { Details } from "../../ui/text/details";
import css from "./chart.module.css";
import { useChartText } from "./use-chart-text";

interface NumbersBehindProps {
  readonly tables: readonly ChartTable[];
  /** The finding, which also names the tables. */
  readonly name: string;
}

/** The numbers of a chart as real tables, one click away. */
export function NumbersBehind({ tables, name }: NumbersBehindProps) {
  const text = useChartText();
  const words = (cell: Label | null) => (cell === null ? "–" : textOf(cell, text));
  const filled = tables.filter((table) => table.rows.length > 0);
  if (filled.length === 0) return null;
  return (
    <div className={css.numbers}>
      <Details summary={text.say(message("charts.table.show"))}>
        {filled.map((table, i) => (
          <Table
            key={i}
            caption={name}
            captionHidden
            columns={table.columns.map((column, c) => ({ key: String(c), label: textOf(column, text) }))}
            rows={table.rows.map((row, r) => ({
              key: String(r),
              cells: Object.fromEntries(row.map((cell, c) => [String(c), words(cell)])),
            }))}
          />
        ))}
      </Details>
    </div>
  );
}
