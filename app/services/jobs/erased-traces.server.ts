import type { Database } from "@vensterbank/db";
import type { JobScope } from "./job-scope";

export type TableName = Parameters<Database["scrub"]>[0][number];

/** Tables in which closing a wave erases the order of writing, and takes back what was not sent. */
export const tablesOfAnswers: readonly TableName[] = [
  "response",
  "openAnswer",
  "relationReport",
  "tie",
  "draft",
];

/** Tables out of which the end of a programme takes rows. */
export const tablesAboutPeople: readonly TableName[] = [
  ...tablesOfAnswers,
  "waveMail",
  "feedbackWish",
  "participation",
  "personalLink",
  "waveMember",
  "programmeKey",
  "result",
  "coalitionName",
  "importUpload",
  "importBatch",
  "partnerContact",
  "person",
];

/** How long before its start a process cleans up after another one that may have been killed, milliseconds. */
const lookBack = 24 * 3_600_000;

/** How many programmes have been ended since a moment: by a page, or by a process that did not come to cleaning up. */
export async function erasedSince({ read, clock }: JobScope, moment?: Date): Promise<number> {
  const since = moment ?? new Date(clock.now().getTime() - lookBack);
  const records = await read(({ erasureRecords }) => erasureRecords.list());
  return records.filter(({ at }) => at > since).length;
}
