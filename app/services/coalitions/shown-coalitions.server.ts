import { type TieLevel } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { type ReleasedWaveResult } from "@vensterbank/reporting";
import { coverageSentence } from "./coverage-sentence.server";
import { coalitionsSection } from "./coalition-list.server";
import { coalitionSteps } from "./coalition-steps.server";
import {
  type CoalitionsBecame,
  type ComparisonSection,
  type ShownCoalitions,
  stopOf,
} from "./coalitions-page.server";
import { changeFindings, mapFindings } from "./map-findings.server";
import { mapNames } from "./map-names.server";
import { blockSection } from "./measures/block-section.server";
import { type MeasureContext } from "./measures/measure-line.server";
import { measureSection } from "./measures/measure-section.server";
import { cutSection, nodeFigures } from "./node-figures.server";
import { opaqueKeys } from "./opaque-keys.server";
import { peopleMoves } from "./people-moves.server";
import { perceivedMapped } from "./perceived-mapped.server";
import { type ReadableWave, type ReadableWaves } from "./readable-waves.server";
import { compareWaves, shownMap } from "./shown-map.server";
import { reducedSearch } from "./reduced-search.server";
import { type StoredNetworks } from "./stored-networks.server";
import { toldResult } from "./told-result.server";
import { turnoverFor } from "./turnover-shown.server";

interface CoalitionsAsked {
  readonly level: TieLevel | "combined";
  /** An earlier wave to compare with. */
  readonly from: ReadableWave | null;
  /** Earlier waves of which something may be shown, oldest first. */
  readonly earlier: readonly ReadableWave[];
  /** The outcome of the questions as far as this reader may see it; null when it is not there. */
  readonly released: ReleasedWaveResult | null;
}

/** Of blocks between groups nothing goes to who sees groups only: they may stand for very few people. */
const nothingReleased: ReadonlySet<string> = new Set();

/** What the page shows of a wave that is computed and large enough. */
export async function shownCoalitions(
  repositories: TenantRepositories,
  waves: ReadableWaves,
  networks: StoredNetworks,
  { level, from, earlier, released }: CoalitionsAsked,
): Promise<ShownCoalitions> {
  const { wave, view } = waves;
  const computed = networks.get(wave.id);
  if (computed === undefined) throw new Error("A wave is shown before it is computed");
  const stored = await toldResult(repositories, waves, computed, earlier);
  const threshold = wave.frozen.settings.thresholds.results;
  const compared = from === null ? null : await compareWaves(repositories, from, wave);
  const scope = stored.scopes[level] ?? stored.scopes.combined;
  const figures = view === "names" && stored.coverage.nodesWithheld === null;
  const names = await repositories.programmes.coalitionNames(wave.programmeId);
  const keyOf = await opaqueKeys(repositories, wave, view);
  const comparison = compared && comparisonOf(compared, { level, view, threshold });
  const people = await mapNames(repositories, view, [wave]);
  const measured: MeasureContext = {
    stored,
    scope,
    level,
    view,
    threshold,
    nameOf: (id) => people.get(id) ?? null,
    unitName: unitNamesOf(wave),
  };
  return {
    map: await shownMap(repositories, waves, networks, level, compared),
    findings: [...(comparison === null ? [] : changeFindings(comparison)), ...mapFindings(scope)],
    coverage: stored.coverage,
    told: coverageSentence(stored.coverage),
    reduced: reducedSearch(stored, scope),
    coalitions: coalitionsSection(scope.coalitions, { view, level, names, threshold }),
    became: becameOf(wave, networks, from ?? earlier.at(-1), { level, view, names, threshold }),
    measures: measureSection(measured),
    blocks: blockSection(measured, view === "groups" ? nothingReleased : null),
    cuts: view === "groups" ? null : cutSection(scope, stored, figures ? keyOf : null),
    figures: figures ? nodeFigures(scope, keyOf) : null,
    perceived:
      wave.frozen.imported === undefined
        ? perceivedMapped({ stored, released, view, unitName: unitNamesOf(wave) })
        : null,
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
    moves: peopleMoves(change, network, now),
    ...turnoverFor(scoped, { ...shown, from: network, to: now }),
  };
}

/** @param before the wave that is compared with, else the last before this one that may be shown beside it */
function becameOf(
  wave: ReadableWave,
  networks: StoredNetworks,
  before: ReadableWave | undefined,
  shown: Parameters<typeof coalitionSteps>[2],
): CoalitionsBecame | null {
  const [first, second] = [before && networks.get(before.id), networks.get(wave.id)];
  if (before === undefined || first === undefined || second === undefined) return null;
  const steps = coalitionSteps(
    { title: before.title, result: first },
    { title: wave.title, result: second },
    shown,
  );
  return { from: stopOf(before), steps };
}

function unitNamesOf({ frozen }: ReadableWave): (unitId: string) => string {
  const names = new Map<string, string>(frozen.units.map(({ id, name }) => [id, name]));
  return (unitId) => names.get(unitId) ?? unitId;
}
