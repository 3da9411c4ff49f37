import { canReadResults, type Permission } from "@vensterbank/access";
import { type MemberRole, type Message, message, type WaveId } from "@vensterbank/core";
import type { ProgrammeLines, WaveLine } from "./list-waves.server";

/** One thing that waits for a reader; `wave` is where it is done. */
export interface NextStep {
  readonly text: Message;
  readonly wave: WaveId | null;
}

interface Reader {
  readonly role: MemberRole;
  can(permission: Permission): boolean;
}

/** What waits for this reader at one wave, or null. @param today YYYY-MM-DD */
function stepAt(wave: WaveLine, reader: Reader, today: string): string | null {
  switch (wave.status) {
    case "draft":
      if (reader.can("wave.open")) return "prepare";
      return reader.can("people.edit") ? "waitOpening" : null;
    case "open":
      if (wave.closesOn !== null && wave.closesOn < today && reader.can("wave.close")) return "close";
      return reader.can("response.read") ? "follow" : null;
    case "closed":
      return canReadResults(reader.role, "closed") ? "analyse" : "waitPublishing";
    case "published":
      return "read";
  }
}

/** The next thing to do of every programme, from its newest wave; a set-up when there is no programme. */
export function nextSteps(programmes: readonly ProgrammeLines[], reader: Reader, today: string): NextStep[] {
  if (programmes.length === 0 && reader.can("programme.edit"))
    return [{ text: message("tenant.home.do.setUp"), wave: null }];
  return programmes.flatMap(({ waves }) => {
    const newest = waves.at(0);
    const step = newest && stepAt(newest, reader, today);
    return step ? [{ text: message(`tenant.home.do.${step}`, { wave: newest.title }), wave: newest.id }] : [];
  });
}
