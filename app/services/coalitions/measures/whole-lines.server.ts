import { type Message } from "@vensterbank/core";
import { type Measure, measured, type ScopeResult, withheld } from "@vensterbank/network";
import { coreBeyondChance } from "./core-beyond-chance.server";
import { roleNames, tellableRoles } from "./group-facts.server";
import {
  countedExample,
  example,
  type MeasureContext,
  measureLine,
  type MeasureLine,
  namesOf,
} from "./measure-line.server";

/** The network as a whole: how much there is, whether it is returned, and whether it holds together. */
export function wholeLines(context: MeasureContext): MeasureLine[] {
  const { whole, counts, nodes } = context.scope;
  const { nodesWithheld } = context.stored.coverage;
  const all = counts.people + counts.partners;
  const counted = (values: readonly unknown[] | null): Measure =>
    values === null ? withheld(nodesWithheld ?? "no-people") : measured(values.length);
  const core = nodes.filter((node) => node.core === true);
  const densest = nodes.filter(
    ({ coreness }) => coreness !== null && coreness === whole.highestCoreness.value,
  );
  const { short } = whole.corePeriphery;
  return [
    measureLine("density", "share", whole.density, countedExample("density", whole.density)),
    measureLine("densityInside", "share", whole.densityInside, rolePairExample(context)),
    measureLine(
      "confirmed",
      "share",
      whole.reciprocityPairs,
      countedExample("confirmed", whole.reciprocityPairs),
    ),
    measureLine("strengthMet", "share", whole.reciprocityStrength, null),
    measureLine(
      "components",
      "count",
      counted(whole.components),
      example("components", { largest: whole.components?.[0] ?? 0, all }),
    ),
    measureLine("isolates", "count", counted(whole.isolates), isolatesExample(context, all)),
    {
      ...measureLine(
        "corePeriphery",
        "index",
        whole.corePeriphery,
        coreBeyondChance(whole.corePeriphery)
          ? withNames("corePeriphery", { size: core.length, all }, mostContacts(core), context)
          : example("corePeriphery.chance", { size: whole.corePeriphery.coreSize ?? 0, all }),
      ),
      ...(short !== null && { compared: short }),
    },
    measureLine(
      "coreness",
      "count",
      whole.highestCoreness,
      withNames("coreness", { size: densest.length, all }, mostContacts(densest), context),
    ),
  ];
}

/** The pair of roles between which most could be named, of roles that may be told of. */
function rolePairExample(context: MeasureContext): Message | null {
  const roles = tellableRoles(context);
  const [most] = context.scope.blocks.roles
    .filter(
      ({ from, to, density }) => from !== to && roles.has(from) && roles.has(to) && density.value !== null,
    )
    .sort((a, b) => b.observedPairs - a.observedPairs);
  return most === undefined
    ? null
    : example("densityInside", {
        from: roleNames(most.from),
        to: roleNames(most.to),
        whole: most.observedPairs,
        part: most.ties,
      });
}

function isolatesExample(context: MeasureContext, all: number): Message | null {
  const ids = context.scope.whole.isolates ?? [];
  return ids.length === 0 ? null : withNames("isolates", { size: ids.length, all }, ids, context);
}

function mostContacts(nodes: ScopeResult["nodes"]): string[] {
  return [...nodes]
    .sort((a, b) => (b.degree ?? 0) - (a.degree ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** With names for who has the right to them, else without. */
function withNames(
  key: string,
  params: Readonly<Record<string, number>>,
  ids: readonly string[],
  context: MeasureContext,
): Message {
  const names = namesOf(ids, context);
  return names === null ? example(key, params) : example(`${key}.named`, { ...params, names });
}
