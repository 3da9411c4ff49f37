import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type ColumnMapping } from "./bound-columns.server";
import { type Difference } from "./difference";
import { type ImportOutcome } from "./import-outcome.server";
import { type ImportTarget } from "./import-target.server";
import { type MatchedBy } from "./person-matches.server";
import { type Table } from "./read-table.server";

/** What a list says beside its rows, where that can be said. */
export interface ImportNotes {
  readonly differences?: readonly Difference[];
  /** Who is on the list and not in the file, against everybody on the list today. */
  readonly leaving?: { readonly count: number; readonly active: number };
  /** Names of units that are not there. */
  readonly unknownUnits?: readonly string[];
  /** Errors that are gone as soon as what the page asks is answered. */
  readonly openQuestions?: number;
  /** How the rows that speak of known people were recognised. */
  readonly matchedBy?: Readonly<Record<MatchedBy, number>>;
}

/** A file held against what there is now, and the way to bring it in. */
export interface CheckedImport extends ImportNotes {
  readonly outcome: ImportOutcome<unknown>;
  /** Writes the rows; only when the outcome is ok, and nothing that was read has changed since. */
  apply(repositories: TenantRepositories): Promise<void>;
}

/** What somebody chose beside the file itself. */
export interface ImportOptions {
  /** Units that a list of people names and that are not there yet are made as teams. */
  readonly newUnits?: boolean;
  /** Last day, YYYY-MM-DD, of who is on the list of people and not in the file; absent = they stay. */
  readonly endLeft?: string;
}

export interface ImportWork<Target extends ImportTarget = ImportTarget> {
  readonly repositories: TenantRepositories;
  readonly scope: MemberScope;
  readonly target: Target;
  readonly table: Table;
  /** Which column means what, as somebody said it of a list with this header. */
  readonly mapping?: ColumnMapping | null;
  readonly options?: ImportOptions;
}

/** Joins the validator of one kind of file with what writes its rows. */
export function checked<Row>(
  outcome: ImportOutcome<Row>,
  write: (rows: readonly Row[], repositories: TenantRepositories) => Promise<void>,
  notes: ImportNotes = {},
): CheckedImport {
  return {
    outcome,
    ...notes,
    apply: async (repositories) => {
      if (!outcome.ok) throw new Error("A file with errors cannot be brought in");
      await write(outcome.rows, repositories);
    },
  };
}
