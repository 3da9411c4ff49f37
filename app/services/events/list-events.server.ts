import { type ChangeEventId, type ProgrammeId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type ChangeEventKind, changeEventKinds } from "../import/vocabulary.server";

export interface EventLine {
  readonly id: ChangeEventId;
  readonly date: string;
  /** `other` for a kind that this version does not know. */
  readonly kind: ChangeEventKind;
  readonly title: string;
}

export interface ProgrammeEvents {
  readonly id: ProgrammeId;
  readonly name: string;
  /** Newest first. */
  readonly events: readonly EventLine[];
}

/** Change events of every programme. */
export async function listEvents(scope: MemberScope): Promise<readonly ProgrammeEvents[]> {
  return scope.read(async ({ programmes }) => {
    const found: ProgrammeEvents[] = [];
    for (const { id, name } of await programmes.list()) {
      const rows = await programmes.listEvents(id);
      const events = rows.map((row) => ({
        id: row.id,
        date: row.date,
        kind: changeEventKinds.find((kind) => kind === row.kind) ?? ("other" as const),
        title: row.title,
      }));
      found.push({ id, name, events: events.reverse() });
    }
    return found;
  });
}
