import { createHash } from "node:crypto";
import { type ImportBatchId } from "@vensterbank/core";
import { newId, type TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { type ImportKind } from "../column-names.server";
import { rosterSnapshot, snapshotTables, touchedRows } from "./roster-snapshot.server";

interface Batch {
  readonly kind: ImportKind | "merge";
  readonly fileName: string;
  readonly contentHash: string;
}

/** SHA-256 of a file, in hexadecimal. */
export const contentHashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Does work on the lists and keeps what it touched, so that it can be taken back. Work that touches nothing leaves nothing
 * behind. Of files about answers only is kept that they came in.
 * @param work gives the counts to remember it by
 */
export async function recordBatch(
  repositories: TenantRepositories,
  scope: MemberScope,
  { kind, fileName, contentHash }: Batch,
  work: () => Promise<Readonly<Record<string, number>>>,
): Promise<void> {
  const before = await rosterSnapshot(repositories, kind);
  const summary = await work();
  const after = before && (await rosterSnapshot(repositories, kind));
  const undo = before && after && touchedRows(before, after);
  if (undo && snapshotTables.every((table) => undo[table].length === 0)) return;
  await repositories.importBatches.insert({
    id: newId<ImportBatchId>(),
    kind,
    fileName,
    contentHash,
    at: scope.clock.now(),
    byUser: scope.actor.userId,
    summary,
    undo,
    undoneAt: null,
  });
}
