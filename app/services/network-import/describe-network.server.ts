import { type RespondentRole } from "@vensterbank/core";
import { type NetworkDocument, type NetworkNode } from "@vensterbank/interchange";
import { comparable } from "../import/column-names.server";
import { roleWords } from "../import/vocabulary.server";
import { attributeText } from "./attribute-text.server";
import { isOneSided } from "./one-sided.server";

/** A column of the nodes, with what stands in it. */
export interface NetworkColumn {
  readonly name: string;
  /** Number of different values, without empty cells. */
  readonly distinct: number;
  /** Nodes without a value. */
  readonly empty: number;
  /** In order of the file; empty when there are more than anybody would tell the meaning of one by one. */
  readonly values: readonly NetworkColumnValue[];
}

export interface NetworkColumnValue {
  readonly value: string;
  readonly nodes: number;
  /** The role that the word means, where it is a usual one. */
  readonly role: RespondentRole | null;
}

export interface NetworkDescription {
  readonly nodes: number;
  readonly ties: number;
  readonly waves: readonly { readonly name: string; readonly nodes: number; readonly ties: number }[];
  readonly relations: readonly {
    readonly name: string;
    readonly directed: boolean;
    /** No tie of it is returned, though many might have been; see `isOneSided`. */
    readonly oneSided: boolean;
    readonly ties: number;
    /** Null when no tie of it has a weight. */
    readonly weights: { readonly lowest: number; readonly highest: number } | null;
  }[];
  readonly columns: readonly NetworkColumn[];
  /** The files tell who answered. */
  readonly tellsAnswered: boolean;
  /** Every weight is 1, 2, 3 or 4. */
  readonly hasStrengths: boolean;
}

const mostValues = 30;

/** What is in a network that was read: what there is to choose from when saying what stands for what. */
export function describeNetwork({ nodes, ties, waves, relations }: NetworkDocument): NetworkDescription {
  const weights = ties.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  return {
    nodes: nodes.length,
    ties: ties.length,
    waves: waves.map((name) => ({
      name,
      nodes: nodes.filter(({ presence }) => presence.includes(name)).length,
      ties: ties.filter(({ wave }) => wave === name).length,
    })),
    relations: relations.map(({ name, directed }) => {
      const own = ties.filter(({ relation }) => relation === name);
      return {
        name,
        directed,
        oneSided: isOneSided(own),
        ties: own.length,
        weights: rangeOf(own.map(({ weight }) => weight)),
      };
    }),
    columns: [...new Set(nodes.flatMap(({ attributes }) => Object.keys(attributes)))].map((name) =>
      columnOf(name, nodes),
    ),
    tellsAnswered: nodes.some(({ answered }) => answered !== null),
    hasStrengths: weights.length > 0 && weights.every((weight) => [1, 2, 3, 4].includes(weight)),
  };
}

function columnOf(name: string, nodes: readonly NetworkNode[]): NetworkColumn {
  const counts = new Map<string, number>();
  for (const { attributes } of nodes) {
    const value = attributeText(attributes, name);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const empty = counts.get("") ?? 0;
  counts.delete("");
  const values = [...counts].map(([value, count]) => ({
    value,
    nodes: count,
    role: roleWords.get(comparable(value)) ?? null,
  }));
  return { name, distinct: values.length, empty, values: values.length > mostValues ? [] : values };
}

function rangeOf(weights: readonly (number | null)[]) {
  const known = weights.filter((weight) => weight !== null);
  if (known.length === 0) return null;
  return known.reduce(
    ({ lowest, highest }, weight) => ({
      lowest: Math.min(lowest, weight),
      highest: Math.max(highest, weight),
    }),
    { lowest: known[0], highest: known[0] },
  );
}
