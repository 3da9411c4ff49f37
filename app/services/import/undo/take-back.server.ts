import { appError, type ImportBatchId, type Result } from "@vensterbank/core";
import { DatabaseError, type TenantRepositories, type UnitRow } from "@vensterbank/db";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { recordAudit } from "../../audit/record-audit.server";
import { refuse, writeResult } from "../../write-result.server";
import { inPieces } from "../in-pieces.server";
import { newestUndoable } from "./list-batches.server";
import {
  rosterSnapshot,
  rowHash,
  snapshotTables,
  type TouchedRow,
  type TouchedRows,
} from "./roster-snapshot.server";

/** Takes the newest import back that was not taken back yet: whole, or not at all. */
export async function takeBackImport(scope: MemberScope, id: ImportBatchId): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const newest = newestUndoable(await repositories.importBatches.list(1_000));
    if (newest === null || newest !== id) refuse(appError("undo-over"));
    await takeBack(repositories, scope, id);
    await recordAudit(repositories, scope, "import.undo", id);
  });
}

/**
 * Gives every row that a batch touched back what it was, and removes the rows that it added. Refuses with `undo-over` when
 * there is nothing to take back any more, `undo-rows-changed` when somebody changed one of the rows since, and
 * `undo-in-wave` when somebody or something that it added takes part in a wave.
 */
export async function takeBack(
  repositories: TenantRepositories,
  scope: Pick<MemberScope, "clock">,
  id: ImportBatchId,
): Promise<void> {
  const { importBatches, units, people, partners } = repositories;
  const batch = await importBatches.get(id);
  if (!batch || batch.undoneAt !== null || batch.undo === null) refuse(appError("undo-over"));
  const undo = batch.undo as TouchedRows;
  const now = await currentRows(repositories);
  for (const table of snapshotTables)
    for (const { id: row, after } of undo[table])
      if (now[table].get(row) !== after) refuse(appError("undo-rows-changed"));

  await inWave(() => partners.deleteContacts(added(undo.contacts)));
  await inWave(() => partners.deleteMany(added(undo.partners)));
  await inWave(() => inPieces(added(undo.people), (piece) => people.deleteMany(piece)));
  for (const row of changed(undo.contacts)) await partners.updateContact(row.id, without(row));
  for (const row of changed(undo.partners)) await partners.update(row.id, without(row));
  await inPieces(changed(undo.people), async (piece) => {
    for (const row of piece) await people.update(row.id, without(row));
  });
  for (const row of changed(undo.units)) await units.update(row.id, without(row));
  for (const unit of childrenFirst(await units.list(), new Set(added(undo.units))))
    await unlessReferredTo("undo-rows-changed", () => units.deleteMany([unit.id]));
  if (!(await importBatches.markUndone(id, scope.clock.now()))) refuse(appError("undo-over"));
}

async function currentRows(repositories: TenantRepositories) {
  const [people, partners] = [
    await rosterSnapshot(repositories, "people"),
    await rosterSnapshot(repositories, "partners"),
  ];
  const hashes = (rows: readonly { readonly id: string }[] = []) =>
    new Map(rows.map((row) => [row.id, rowHash(row)]));
  return {
    units: hashes(people?.units),
    people: hashes(people?.people),
    partners: hashes(partners?.partners),
    contacts: hashes(partners?.contacts),
  };
}

const added = <Row extends { readonly id: string }>(rows: readonly TouchedRow<Row>[]): Row["id"][] =>
  rows.flatMap(({ id, before }) => (before === null ? [id] : []));

const changed = <Row>(rows: readonly TouchedRow<Row>[]): Row[] =>
  rows.flatMap(({ before }) => (before === null ? [] : [before]));

function without<Row extends { readonly id: string }>({ id: _id, ...rest }: Row): Omit<Row, "id"> {
  return rest;
}

function childrenFirst(all: readonly UnitRow[], wanted: ReadonlySet<string>): UnitRow[] {
  const parentOf = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const depth = (id: UnitRow["id"]) => {
    let steps = 0;
    for (let at = parentOf.get(id) ?? null; at !== null && steps <= all.length; at = parentOf.get(at) ?? null)
      steps++;
    return steps;
  };
  return all.filter(({ id }) => wanted.has(id)).sort((a, b) => depth(b.id) - depth(a.id));
}

const inWave = (work: () => Promise<void>) => unlessReferredTo("undo-in-wave", work);

async function unlessReferredTo(
  code: "undo-in-wave" | "undo-rows-changed",
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DatabaseError && error.kind === "foreign-key") refuse(appError(code));
    throw error;
  }
}
