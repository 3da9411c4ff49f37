import { isDeepStrictEqual } from "node:util";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { checkImport } from "./check-import.server";
import { type CheckedImport, type ImportWork } from "./import-check.server";
import { isProgrammeKind } from "./import-target.server";
import { mappingOf } from "./saved-mapping.server";

type Judged = Omit<ImportWork, "repositories" | "mapping">;

/** A file held against what there was a moment ago. */
export interface PreparedImport {
  readonly checked: CheckedImport;
  /** All that it was held against. */
  readonly read: unknown;
}

/**
 * Judges a long list in a unit that only reads, so that nobody who writes waits for it. Files about answers are judged where
 * they are written: answers come in all the time.
 */
export async function prepareImport(scope: MemberScope, work: Judged): Promise<PreparedImport | null> {
  if (isProgrammeKind(work.target.kind)) return null;
  return scope.read(async (repositories) => ({
    read: await readOf(repositories, work),
    checked: await checkWith(repositories, work),
  }));
}

/** What was prepared, when everything that it was held against is still so; otherwise judged again. */
export async function checkedNow(
  repositories: TenantRepositories,
  work: Judged,
  prepared: PreparedImport | null,
): Promise<CheckedImport> {
  if (prepared !== null && isDeepStrictEqual(prepared.read, await readOf(repositories, work)))
    return prepared.checked;
  return checkWith(repositories, work);
}

async function checkWith(repositories: TenantRepositories, work: Judged): Promise<CheckedImport> {
  const mapping = await mappingOf(repositories, work.target.kind, work.table);
  return checkImport({ ...work, repositories, mapping });
}

async function readOf(repositories: TenantRepositories, { target, table }: Judged): Promise<unknown> {
  const { units, people, partners, waves } = repositories;
  return [
    await units.list(),
    await people.list(),
    await partners.list(),
    await partners.listContacts(),
    // While one is open, names that respondents typed do not count.
    (await waves.list()).map(({ status }) => status),
    await mappingOf(repositories, target.kind, table),
  ];
}
