import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type ImportOutcome } from "./import-outcome.server";
import { type ImportTarget } from "./import-target.server";
import { type Table } from "./read-table.server";

/** A file held against what there is now, and the way to bring it in. */
export interface CheckedImport {
  readonly outcome: ImportOutcome<unknown>;
  /** Writes the rows, within the unit of work of the check. Only when the outcome is ok. */
  apply(): Promise<void>;
}

export interface ImportWork<Target extends ImportTarget = ImportTarget> {
  readonly repositories: TenantRepositories;
  readonly scope: MemberScope;
  readonly target: Target;
  readonly table: Table;
}

/** Joins the validator of one kind of file with what writes its rows. */
export function checked<Row>(
  outcome: ImportOutcome<Row>,
  write: (rows: readonly Row[]) => Promise<void>,
): CheckedImport {
  return {
    outcome,
    apply: async () => {
      if (!outcome.ok) throw new Error("A file with errors cannot be brought in");
      await write(outcome.rows);
    },
  };
}
