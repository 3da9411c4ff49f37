import { type ReactNode, useId } from "react";
import styles from "./table.module.css";

export interface Column {
  readonly key: string;
  readonly label: string;
  /** Numbers align right, so that digits stand below each other. */
  readonly numeric?: boolean;
}

export interface Row {
  readonly key: string;
  /** By column key; the first column names the row. */
  readonly cells: Readonly<Record<string, ReactNode>>;
}

export interface TableProps {
  readonly caption: string;
  /** The caption is there for who listens; the page already shows it. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly foot?: ReactNode;
}

/** A table that scrolls sideways in its own box, which the keyboard can reach. */
export function Table({ caption, captionHidden = false, columns, rows, foot }: TableProps) {
  const id = useId();
  const [first, ...others] = columns;
  const align = (column: Column) => (column.numeric ? styles.numeric : undefined);
  return (
    <div className={styles.scroll} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption className={captionHidden ? styles.hidden : styles.caption} id={id}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={align(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={align(first)}>
                {row.cells[first.key]}
              </th>
              {others.map((column) => (
                <td key={column.key} className={align(column)}>
                  {row.cells[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && (
          <tfoot>
            <tr>
              <td colSpan={columns.length}>{foot}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
