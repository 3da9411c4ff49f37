import { type ImportBatchId } from "@vensterbank/core";
import type { ImportBatchLine } from "@vensterbank/db";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { type ImportKind, importKinds } from "../column-names.server";

export interface BatchLine {
  readonly id: ImportBatchId;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** ISO 8601. */
  readonly at: string;
  /** Null: an account that is gone. */
  readonly by: string | null;
  readonly summary: Readonly<Record<string, number>>;
  readonly undoneAt: string | null;
  /** It is the newest one, and it can be taken back. */
  readonly mayTakeBack: boolean;
}

const shown = 100;

/** Lists that were brought in, newest first. */
export async function listBatches(scope: MemberScope): Promise<readonly BatchLine[]> {
  return scope.read(async ({ importBatches, memberships }) => {
    const all = await importBatches.list(shown);
    const members = new Map((await memberships.list()).map(({ userId, name }) => [userId, name]));
    const newest = newestUndoable(all);
    return all.flatMap(({ id, kind, fileName, at, byUser, summary, undoneAt }): BatchLine[] => {
      const known = importKinds.find((one) => one === kind);
      if (known === undefined) return [];
      const by = (byUser && members.get(byUser)) ?? null;
      return [
        {
          id,
          kind: known,
          fileName,
          at: at.toISOString(),
          by,
          summary,
          undoneAt: undoneAt?.toISOString() ?? null,
          mayTakeBack: id === newest,
        },
      ];
    });
  });
}

/** Kinds of file that can be taken back. */
const undoableKinds: ReadonlySet<string> = new Set(["units", "people", "partners"]);

/** The newest import of a list that was not taken back; null when that one cannot be taken back any more. */
export function newestUndoable(newestFirst: readonly ImportBatchLine[]): ImportBatchId | null {
  const newest = newestFirst.find(({ kind, undoneAt }) => undoableKinds.has(kind) && undoneAt === null);
  return newest?.undoable ? newest.id : null;
}
