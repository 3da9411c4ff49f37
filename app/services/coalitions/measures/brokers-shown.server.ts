import { type BrokerRole, brokerRoles, type ScopeResult } from "@vensterbank/network";
import { type OpaqueKey } from "../opaque-keys.server";

/** Somebody who passes on between teams, and between teams and partners. Only with the right to names. */
export interface BrokerLine {
  /** Key of the map. */
  readonly id: string;
  /** All parts that one can play, in the same order for everybody. */
  readonly parts: readonly { readonly role: BrokerRole; readonly count: number; readonly p: number }[];
}

const shown = 10;

/** Who joins most: the ten with the most open paths between different groups. */
export function brokersShown({ nodes }: ScopeResult, keyOf: OpaqueKey): BrokerLine[] {
  return nodes
    .flatMap(({ id, brokerage }) => {
      if (brokerage === null) return [];
      const joined = brokerRoles
        .filter((role) => role !== "coordinator")
        .reduce((sum, role) => sum + brokerage[role].count, 0);
      return joined === 0 ? [] : [{ joined, id: keyOf(id), parts: brokerage }];
    })
    .sort((a, b) => b.joined - a.joined || (a.id < b.id ? -1 : 1))
    .slice(0, shown)
    .map(({ id, parts }) => ({ id, parts: brokerRoles.map((role) => ({ role, ...parts[role] })) }));
}
