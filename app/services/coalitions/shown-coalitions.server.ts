import { type TieLevel } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { type MappedCoalitions } from "@vensterbank/network";
import { coalitionsSection } from "./coalition-list.server";
import { type ComparisonSection, type ShownCoalitions, stopOf } from "./coalitions-page.server";
import { changeFindings, mapFindings } from "./map-findings.server";
import { mapNames } from "./map-names.server";
import { blockSection } from "./measures/block-section.server";
import { type MeasureContext } from "./measures/measure-line.server";
import { measureSection } from "./measures/measure-section.server";
import { cutSection, nodeFigures } from "./node-figures.server";
import { opaqueKeys } from "./opaque-keys.server";
import { type ReadableWave, type ReadableWaves } from "./readable-waves.server";
import { compareWaves, shownMap } from "./shown-map.server";
import { reducedSearch } from "./reduced-search.server";
import { type StoredNetworks } from "./stored-networks.server";
import { turnoverFor } from "./turnover-shown.server";

/** Of blocks between groups nothing goes to who sees groups only: they may stand for very few people. */
const nothingReleased: ReadonlySet<string> = new Set();

/** What the page shows of a wave that is computed and large enough. */
export async function shownCoalitions(
  repositories: TenantRepositories,
  waves: ReadableWaves,
  networks: StoredNetworks,
  level: TieLevel | "combined",
  from: ReadableWave | null,
): Promise<ShownCoalitions> {
  const { wave, view } = waves;
  const stored = networks.get(wave.id);
  if (stored === undefined) throw new Error("A wave is shown before it is computed");
  const threshold = wave.frozen.settings.thresholds.results;
  const compared = from === null ? null : await compareWaves(repositories, from, wave);
  const scope = stored.scopes[level] ?? stored.scopes.combined;
  const figures = view === "names" && stored.coverage.nodesWithheld === null;
  const names = await repositories.programmes.coalitionNames(wave.programmeId);
  const keyOf = await opaqueKeys(repositories, wave.programmeId, view);
  const comparison = compared && comparisonOf(compared, { level, view, threshold });
  const people = await mapNames(repositories, view, [wave]);
  const units = new Map<string, string>(wave.frozen.units.map(({ id, name }) => [id, name]));
  const measured: MeasureContext = {
    stored,
    scope,
    level,
    view,
    threshold,
    nameOf: (id) => people.get(id) ?? null,
    unitName: (unitId) => units.get(unitId) ?? unitId,
  };
  return {
    map: await shownMap(repositories, waves, networks, level, compared),
    findings: [...(comparison === null ? [] : changeFindings(comparison)), ...mapFindings(scope)],
    coverage: stored.coverage,
    reduced: reducedSearch(stored, scope),
    coalitions: coalitionsSection(scope.coalitions, { view, level, names, threshold }),
    measures: measureSection(measured),
    blocks: blockSection(measured, view === "groups" ? nothingReleased : null),
    cuts: view === "groups" ? null : cutSection(scope, stored, figures ? keyOf : null),
    figures: figures ? nodeFigures(scope, keyOf) : null,
    mapped: withoutUnits(stored.mapped),
    comparison,
  };
}

function comparisonOf(
  { wave, network, now, change }: Awaited<ReturnType<typeof compareWaves>>,
  shown: {
    readonly level: TieLevel | "combined";
    readonly view: ReadableWaves["view"];
    readonly threshold: number;
  },
): ComparisonSection {
  const scoped = change.scopes[shown.level] ?? change.scopes.combined;
  return {
    from: stopOf(wave),
    joined: change.nodes.joined.length,
    left: change.nodes.left.length,
    ...turnoverFor(scoped, { ...shown, from: network, to: now }),
  };
}

/** Figures of the whole; those per unit may stand for very few people. */
function withoutUnits({ inside, outside }: MappedCoalitions): MappedCoalitions {
  return { inside: { ...inside, units: [] }, outside: { ...outside, units: [] } };
}
