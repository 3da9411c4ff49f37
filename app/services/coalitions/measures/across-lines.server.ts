import { type Message, message } from "@vensterbank/core";
import { type BlockDensity, type EiMeasure, type HomophilyMeasures } from "@vensterbank/network";
import { roleNames, roleSizes, tellableRoles, tellableUnits, unitSizes } from "./group-facts.server";
import { example, type MeasureContext, measureLine, type MeasureLine } from "./measure-line.server";

/** Across roles and teams: do people look beyond their own kind, and do the same people meet at every level. */
export function acrossLines(context: MeasureContext): MeasureLine[] {
  const { whole, blocks } = context.scope;
  const insideRoles = blocks.roles.filter(({ from, to }) => from !== "partner" && to !== "partner");
  return [
    measureLine("eiRole", "index", whole.eiRole, eiExample("eiRole", whole.eiRole), rescaledOf(whole.eiRole)),
    measureLine("oddsRole", "times", whole.homophilyRole.oddsRatio, sharesExample("oddsRole", insideRoles)),
    measureLine("mixRole", "index", whole.homophilyRole.assortativity, roleExample(context)),
    measureLine("eiUnit", "index", whole.eiUnit, eiExample("eiUnit", whole.eiUnit), rescaledOf(whole.eiUnit)),
    measureLine(
      "oddsUnit",
      "times",
      whole.homophilyUnit.oddsRatio,
      blocks.unitPairs === undefined ? sharesExample("oddsUnit", blocks.units) : null,
    ),
    measureLine("mixUnit", "index", whole.homophilyUnit.assortativity, unitExample(context)),
    ...levelLines(context),
  ];
}

/** Where the index stands between its attainable ends. */
function rescaledOf({ rescaled }: EiMeasure): Message["params"] {
  return { rescaled: rescaled ?? "–" };
}

function eiExample(key: string, { ties, comparison }: EiMeasure): Message {
  const all = ties.within + ties.across;
  const expected = comparison === null ? 0 : Math.round(((1 + comparison.expected) / 2) * all);
  return example(key, { across: ties.across, all, expected });
}

/** Share of what could be that is there, within groups and between them. */
function sharesExample(key: string, blocks: readonly BlockDensity[]): Message | null {
  const share = (some: readonly BlockDensity[]) => {
    const pairs = some.reduce((sum, block) => sum + block.observedPairs, 0);
    return pairs === 0 ? null : (1000 * some.reduce((sum, block) => sum + block.ties, 0)) / pairs;
  };
  const within = share(blocks.filter(({ from, to }) => from === to));
  const across = share(blocks.filter(({ from, to }) => from !== to));
  if (within === null || across === null) return null;
  return example(key, { within: Math.round(within), across: Math.round(across) });
}

function roleExample(context: MeasureContext): Message | null {
  const { scope } = context;
  const found = mostOwn(scope.whole.homophilyRole, tellableRoles(context), scope.blocks.roles);
  const sizes = roleSizes(context);
  return found === null
    ? null
    : example("mixRole", { group: roleNames(found.group), ...found.params, ...othersOf(found.group, sizes) });
}

function unitExample(context: MeasureContext): Message | null {
  const { scope, unitName } = context;
  const found = mostOwn(scope.whole.homophilyUnit, tellableUnits(context), scope.blocks.units);
  const sizes = unitSizes(context);
  return found === null
    ? null
    : example("mixUnit", { group: unitName(found.group), ...found.params, ...othersOf(found.group, sizes) });
}

/** The group that keeps most to its own, and what share of what it names is its own. */
function mostOwn(
  { groups }: HomophilyMeasures,
  tellable: ReadonlySet<string>,
  blocks: readonly BlockDensity[],
): { readonly group: string; readonly params: { readonly part: number; readonly whole: number } } | null {
  const [most] = groups
    .filter(({ group, coleman }) => tellable.has(group) && coleman.value !== null)
    .sort((a, b) => (b.coleman.value ?? 0) - (a.coleman.value ?? 0));
  if (most === undefined) return null;
  const sent = blocks.filter(({ from, to }) => from === most.group && to !== "partner");
  const part = sent.find(({ to }) => to === most.group)?.ties ?? 0;
  const whole = sent.reduce((sum, { ties }) => sum + ties, 0);
  return whole === 0 ? null : { group: most.group, params: { part, whole } };
}

function othersOf(group: string, sizes: ReadonlyMap<string, number>) {
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return { own: (sizes.get(group) ?? 1) - 1, others: all - 1 };
}

/** Relations about one level beside those about another; only where all levels are shown together. */
function levelLines({ stored, level }: MeasureContext): MeasureLine[] {
  if (level !== "combined") return [];
  return stored.levels.correlations.map(({ levels: [one, other], correlation, both, either }) => ({
    ...measureLine(
      "levelsAlike",
      "index",
      correlation,
      either === 0 ? null : example("levelsAlike", { part: both, whole: either }),
      {
        one: message(`coalitions.level.${one}`),
        other: message(`coalitions.level.${other}`),
      },
    ),
    id: `levelsAlike-${one}-${other}`,
  }));
}
