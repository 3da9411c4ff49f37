import { basename, resolve } from "node:path";
import { type FolderDefaults } from "../network/network-folder";

/** Settings of public networks that come without `relations.csv` and `analysis.json`, by the name of their folder. */
export const olderNetworks: Readonly<Record<string, FolderDefaults>> = {
  krackhardt_hightech: {
    analysis: {
      attributes: ["dept", "level"],
      brokerage: ["dept"],
      between_relations: [
        ["advice", "friendship", 1],
        ["advice", "reports_to", 1],
        ["friendship", "reports_to", 1],
      ],
      whatif: [{ relation: "friendship", wave: 1, attribute: "dept", p_by_weight: { "1": 0.5 } }],
    },
  },
  kapferer_tailor: {
    undirected: ["social"],
    analysis: {
      attributes: ["high_status", "job"],
      brokerage: ["high_status"],
      between_waves: [
        ["social", 1, 2],
        ["work", 1, 2],
      ],
      between_relations: [
        ["social", "work", 1],
        ["social", "work", 2],
      ],
    },
  },
  s50_glasgow: {
    analysis: {
      attributes: ["alcohol_w1"],
      between_waves: [
        ["friendship", 1, 2],
        ["friendship", 2, 3],
        ["friendship", 1, 3],
      ],
    },
  },
  dhhs_tobacco: {
    undirected: ["collaboration"],
    analysis: {
      attributes: ["agency"],
      brokerage: ["agency_name"],
      whatif: [
        {
          relation: "collaboration",
          wave: 1,
          attribute: "agency_name",
          p_by_weight: { "1": 0.2, "2": 0.4, "3": 0.6, "4": 0.8 },
        },
      ],
    },
  },
  zachary_karate: { undirected: ["interaction"], analysis: { attributes: ["faction"] } },
  cross_parker_manufacturing: {
    smallestTie: 4,
    analysis: { attributes: ["location", "orglevel"], between_relations: [["information", "awareness", 1]] },
  },
};

/** The settings of the older network that a folder is named after; nothing for any other folder. */
export function olderNetworkDefaults(folder: string): FolderDefaults {
  const name = basename(resolve(folder));
  return Object.hasOwn(olderNetworks, name) ? olderNetworks[name] : {};
}
