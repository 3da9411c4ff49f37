import type { TenantRepositories } from "@vensterbank/db";
import { type NameSearch } from "@vensterbank/names";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { type Visit } from "./visit.server";
import { personKey, type RosterEntry, waveNames } from "./wave-names.server";

export type { RosterEntry } from "./wave-names.server";

/** Who may be named by one respondent. */
export interface Roster {
  readonly size: number;
  /** In the order of names. */
  entries(): readonly RosterEntry[];
  find(key: string): RosterEntry | undefined;
  /** Who fits what was typed, best first, one's own team before others; `named` are left out. */
  search(query: string, named?: ReadonlySet<string>): NameSearch<RosterEntry>;
}

/** Above this many names a list is a wall: it stays hidden until somebody searches (coalitions 1). */
export const namesShownAtMost = 100;

/** How many results of a search are worth reading. */
export const resultsShown = 12;

/** Of colleagues some more are sent: a page leaves out whom it shows already. */
const resultsSpare = 12;

/** An outsider types at least this many letters: a letter at a time would tell who works there. */
export const lettersOfOutsider = 2;

const nothing: NameSearch<RosterEntry> = { entries: [], more: false };

/**
 * Who may be named in a wave: everybody who was on the list when it opened, without oneself; inside also the partners.
 */
export async function rosterFor(
  repositories: TenantRepositories,
  scope: Pick<RespondentScope, "tenant">,
  visit: Visit,
): Promise<Roster> {
  const names = await waveNames(repositories, scope, visit);
  const { personId } = visit.participation;
  const self = personId === null ? null : personKey(personId);
  const isInside = visit.side === "inside";
  const may = ({ key, kind }: RosterEntry) => key !== self && (isInside || kind === "person");
  const ownUnit = visit.member?.unitId ?? null;
  return {
    size: isInside ? names.entries.length - 1 : names.entries.length - visit.frozen.partners.length,
    entries: () => names.entries.filter(may),
    find(key) {
      const entry = names.byKey.get(key);
      return entry !== undefined && may(entry) ? entry : undefined;
    },
    search(query, named) {
      if (!isInside && query.replace(/[^\p{L}\p{N}]/gu, "").length < lettersOfOutsider) return nothing;
      return names.index.search(query, {
        limit: isInside ? resultsShown + resultsSpare : resultsShown,
        prefer: ({ unitId }) => unitId !== null && unitId === ownUnit,
        skip: (entry) => !may(entry) || (named?.has(entry.key) ?? false),
      });
    },
  };
}
