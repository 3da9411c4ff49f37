import { readName } from "../document/attribute-names";
import { attributeTypes, type AttributeType, inferType, valueOf } from "../document/attribute-types";
import { type Attributes, type AttributeValue } from "../document/network-document";
import { type ProblemLog } from "../problems/problem-log";
import { type NetworkTable, type TableCell, type TableRow, textOf } from "./network-table";

export interface DeclaredTypes {
  readonly node: ReadonlyMap<string, AttributeType>;
  readonly tie: ReadonlyMap<string, AttributeType>;
}

/** The table `attributes` (attribute, of, type): so that "1" stays text where it was text. */
export function declaredTypes(tables: readonly NetworkTable[], log: ProblemLog): DeclaredTypes {
  const found = { node: new Map<string, AttributeType>(), tie: new Map<string, AttributeType>() };
  for (const { file, columns, rows } of tables) {
    const [attribute, of, type] = ["attribute", "of", "type"].map((name) => columns.indexOf(name));
    for (const { row, cells } of rows) {
      const named = attributeTypes.find((one) => one === cells[type]);
      const about = cells[of];
      if (named === undefined || (about !== "node" && about !== "tie"))
        log.problem(
          "value-not-of-type",
          file,
          { row, column: "type" },
          { value: textOf(cells[type]), type: "type" },
        );
      else found[about].set(textOf(cells[attribute]), named);
    }
  }
  return found;
}

/** Reads the columns that have no other role as attributes of a row. @param taken indices of the other columns */
export function attributeReader(
  { file, columns, rows }: NetworkTable,
  taken: readonly number[],
  types: ReadonlyMap<string, AttributeType>,
  reserved: readonly string[],
  log: ProblemLog,
): (row: TableRow) => Attributes {
  const read = columns.flatMap((column, index) => {
    if (taken.includes(index) || column === "") return [];
    if (columns.indexOf(column) !== index) log.problem("column-twice", file, { row: 1, column }, { column });
    const name = readName(column, reserved);
    return [{ index, column, name, type: types.get(name) ?? typeOf(rows.map(({ cells }) => cells[index])) }];
  });
  return ({ row, cells }) =>
    Object.fromEntries(
      read.map(({ index, column, name, type }): [string, AttributeValue] => {
        const value = valueIn(cells[index], type);
        if (value === undefined)
          log.problem("value-not-of-type", file, { row, column }, { value: textOf(cells[index]), type });
        return [name, value ?? null];
      }),
    );
}

/** Cells of a sheet have types of their own; only text of a text file is inferred from. */
function typeOf(cells: readonly TableCell[]): AttributeType {
  const filled = cells.filter((cell) => cell !== null && cell !== "");
  if (filled.every((cell) => typeof cell === "string")) return inferType(filled);
  if (filled.every((cell) => typeof cell === "number")) return "number";
  return filled.every((cell) => typeof cell === "boolean") ? "boolean" : "string";
}

function valueIn(cell: TableCell, type: AttributeType): AttributeValue | undefined {
  if (cell === null || typeof cell === type) return cell === "" ? null : cell;
  return valueOf(String(cell), type);
}
