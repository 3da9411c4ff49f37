import { message, type Message, type NameLevel, type TieLevel } from "@vensterbank/core";
import {
  type Coalition,
  type CoalitionEvent,
  type CoalitionsResult,
  matchCoalitions,
  type NetworkScope,
  type NetworkSettings,
} from "@vensterbank/network";
import { messageList } from "@vensterbank/reporting";
import { type CoalitionNames, coalitionLabel } from "./coalition-list.server";

/** What became of coalitions from one wave to a later one, in sentences; or why that cannot be said. */
export type CoalitionSteps =
  | { readonly comparable: true; readonly steps: readonly CoalitionStep[] }
  | { readonly comparable: false; readonly why: Message };

export interface CoalitionStep {
  readonly event: CoalitionEvent["event"];
  readonly words: readonly Message[];
}

export interface NetworkOfWave {
  readonly title: string;
  readonly result: MatchedNetwork;
}

/** What is needed of a network result to follow its coalitions. */
export interface MatchedNetwork {
  readonly settings: Pick<NetworkSettings, "coalitionOverlap">;
  readonly scopes: Readonly<Partial<Record<NetworkScope, MatchedScope>>> & {
    readonly combined: MatchedScope;
  };
}

interface MatchedScope {
  readonly coalitions: Pick<CoalitionsResult, "verdict"> & {
    readonly list: readonly Pick<Coalition, "id" | "number" | "members">[];
  };
  readonly nodes: readonly { readonly id: string }[];
}

interface Shown {
  readonly view: NameLevel;
  readonly level: TieLevel | "combined";
  readonly names: CoalitionNames;
  readonly threshold: number;
}

/** A coalition in one of the two waves. */
interface Party {
  readonly number: number;
  readonly label: Message;
  readonly members: ReadonlySet<string>;
}

/**
 * Coalitions of two waves side by side, matched as the computation matches them, so that any two waves can be compared.
 * Only when coalitions can be told from chance in both. Where only groups may be shown, sentences carry no numbers and
 * coalitions below the threshold are left out.
 */
export function coalitionSteps(before: NetworkOfWave, now: NetworkOfWave, shown: Shown): CoalitionSteps {
  const { level, view, threshold } = shown;
  const [first, second] = [before, now].map(({ result }) => result.scopes[level]);
  for (const [scope, { title }] of [
    [first, before],
    [second, now],
  ] as const)
    if (scope?.coalitions.verdict !== "detectable") return { comparable: false, why: whyNot(scope, title) };
  if (first === undefined || second === undefined)
    throw new Error("A scope without a verdict was let through");
  const there = nodesOf(now.result);
  const both = new Set([...nodesOf(before.result)].filter((id) => there.has(id)));
  const { events } = matchCoalitions(
    first.coalitions.list,
    second.coalitions.list,
    both,
    now.result.settings.coalitionOverlap,
  );
  const partyOf = ({ coalitions: { list } }: MatchedScope, id: string): Party[] =>
    list
      .filter((one) => one.id === id)
      .map(({ number, members }) => ({
        number,
        label: asMessage(coalitionLabel(number, shown)),
        members: new Set(members),
      }));
  const steps = events.flatMap(({ event, from, to }): CoalitionStep[] => {
    const old = from.flatMap((id) => partyOf(first, id));
    const young = to.flatMap((id) => partyOf(second, id));
    if (view === "groups") {
      if ([...old, ...young].some(({ members }) => members.size < threshold)) return [];
      return [{ event, words: plainWords(event, old, young) }];
    }
    return [{ event, words: countedWords(event, old, young, there, nodesOf(before.result)) }];
  });
  return { comparable: true, steps };
}

const nodesOf = ({ scopes }: MatchedNetwork) => new Set(scopes.combined.nodes.map(({ id }) => id));

const asMessage = (label: Message | string): Message =>
  typeof label === "string" ? message("coalitions.given", { name: label }) : label;

function whyNot(scope: MatchedScope | undefined, wave: string): Message {
  if (scope === undefined) return message("coalitions.steps.why.notAsked", { wave });
  return message(
    scope.coalitions.verdict === "none" ? "coalitions.steps.why.chance" : "coalitions.steps.why.untested",
    { wave },
  );
}

function plainWords(
  event: CoalitionEvent["event"],
  old: readonly Party[],
  young: readonly Party[],
): Message[] {
  const list = (parties: readonly Party[]) => messageList(parties.map(({ label }) => label));
  const params = {
    ...(old.length > 0 && { from: list(old) }),
    ...(young.length > 0 && { to: list(young) }),
  };
  if (event === "continue" && old[0]?.number === young[0]?.number)
    return [message("coalitions.event.continue.same", params)];
  return [message(`coalitions.event.${event}`, params)];
}

function countedWords(
  event: CoalitionEvent["event"],
  old: readonly Party[],
  young: readonly Party[],
  there: ReadonlySet<string>,
  wasThere: ReadonlySet<string>,
): Message[] {
  const [one] = old;
  const [next] = young;
  switch (event) {
    case "continue":
      return [goesOn(one, next)];
    case "merge":
      return [
        ...old.filter(({ number }) => number !== next.number).map((gone) => wentUp(gone, next)),
        ...old.filter(({ number }) => number === next.number).map((same) => goesOn(same, next)),
      ];
    case "split": {
      const parts = young.map((part) =>
        message("coalitions.event.part", { count: shared(one, part), to: part.label }),
      );
      return [
        message("coalitions.event.split.counted", {
          from: one.label,
          before: one.members.size,
          parts: messageList(parts),
        }),
      ];
    }
    case "born": {
      const known = [...next.members].filter((id) => wasThere.has(id)).length;
      return [
        message("coalitions.event.born.counted", {
          to: next.label,
          now: next.members.size,
          known,
          joined: next.members.size - known,
        }),
      ];
    }
    case "dissolved": {
      const still = [...one.members].filter((id) => there.has(id)).length;
      return [
        message("coalitions.event.dissolved.counted", {
          from: one.label,
          before: one.members.size,
          still,
          left: one.members.size - still,
        }),
      ];
    }
  }
}

function shared(one: Party, other: Party): number {
  return [...one.members].filter((id) => other.members.has(id)).length;
}

function goesOn(from: Party, to: Party): Message {
  const same = from.number === to.number;
  return message(`coalitions.event.continue.${same ? "counted" : "renumbered"}`, {
    ...(!same && { from: from.label }),
    name: to.label,
    stayed: shared(from, to),
    before: from.members.size,
    now: to.members.size,
  });
}

function wentUp(from: Party, to: Party): Message {
  return message("coalitions.event.merge.counted", {
    from: from.label,
    to: to.label,
    stayed: shared(from, to),
    before: from.members.size,
  });
}
