import { type ChangeEventId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import { changeEventKinds } from "../vocabulary.server";
import { checked, type CheckedImport, type ImportWork } from "../import-check.server";
import { type ImportTarget } from "../import-target.server";
import { validateEvents } from "../validate-events.server";

type ProgrammeTarget = Extract<ImportTarget, { programmeId: unknown }>;

/** Change events of one programme; an event is the same when date and title are. */
export async function checkEvents({
  repositories,
  target: { programmeId },
  table,
}: ImportWork<ProgrammeTarget>): Promise<CheckedImport> {
  const all = await repositories.programmes.listEvents(programmeId);
  const known = all.flatMap(({ date, kind, title }) => {
    const one = changeEventKinds.find((name) => name === kind);
    return one === undefined ? [] : [{ date, kind: one, title }];
  });
  return checked(validateEvents(table, { events: known }), async (rows, { programmes }) => {
    for (const { date, kind, title } of rows) {
      const before = all.find(
        (event) => event.date === date && event.title.toLowerCase() === title.toLowerCase(),
      );
      if (before) await programmes.updateEvent(before.id, { kind, title });
      else await programmes.insertEvent({ id: newId<ChangeEventId>(), programmeId, date, kind, title });
    }
  });
}
