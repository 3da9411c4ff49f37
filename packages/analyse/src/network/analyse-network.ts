import { InputError } from "../input/input-error";
import { tieCount } from "@vensterbank/network";
import { basename, resolve } from "node:path";
import { attributeMeasures, brokerageOf } from "./attribute-measures";
import { communityEvents, communityMeasures } from "./community-measures";
import { relationComparison, waveComparison } from "./comparisons";
import { missingMeasures } from "./missing-measures";
import {
  type FolderDefaults,
  type NetworkFolder,
  readNetworkFolder,
  type RelationWave,
} from "./network-folder";
import { relationMeasures } from "./relation-measures";

/** The document `network_NAME.json` (reference/FORMAT.md 2) for a folder of nodes and edges. */
export function analyseNetwork(directory: string, defaults: FolderDefaults = {}): Record<string, unknown> {
  const folder = readNetworkFolder(directory, defaults);
  const found = folder.relations.map((wave) => ({ wave, communities: communityMeasures(wave, folder.size) }));
  const at = (relation: string, wave: number) => {
    const one = found.find((entry) => entry.wave.relation === relation && entry.wave.wave === wave);
    if (one === undefined) throw new InputError(`analysis.json: ${relation} was not asked in wave ${wave}`);
    return one;
  };
  const { between_waves, between_relations } = folder.analysis;
  return {
    dataset: basename(resolve(directory)),
    versions: { node: process.version },
    index: "index0 = 0-based row in nodes.csv",
    networks: Object.fromEntries(
      found.map(({ wave, communities }) => [
        `${wave.relation}|wave${wave.wave}`,
        {
          ...relationBlock(wave, folder),
          communities: communities.communities,
          modularity_null: communities.modularity_null,
        },
      ]),
    ),
    between_waves: Object.fromEntries(
      between_waves.map(([relation, a, b]) => [
        `${relation}|wave${a} -> ${relation}|wave${b}`,
        {
          ...waveComparison(at(relation, a).wave, at(relation, b).wave),
          community_events: communityEvents(at(relation, a), at(relation, b), folder),
        },
      ]),
    ),
    between_relations: Object.fromEntries(
      between_relations.map(([a, b, wave]) => [
        `${a}|${wave} x ${b}|${wave}`,
        relationComparison(at(a, wave).wave, at(b, wave).wave),
      ]),
    ),
  };
}

function relationBlock(wave: RelationWave, folder: NetworkFolder): Record<string, unknown> {
  const { attributes, brokerage } = folder.analysis;
  return {
    ...relationMeasures(wave, folder.size),
    attributes: Object.fromEntries(attributes.map((name) => [name, attributeMeasures(wave, folder, name)])),
    ...(tieCount(wave.graph) > 0
      ? { brokerage: brokerage.map((name) => brokerageOf(wave, folder, name)) }
      : {}),
    ...(folder.hasRespondents ? { missing: missingMeasures(wave) } : {}),
  };
}
