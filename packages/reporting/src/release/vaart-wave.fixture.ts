import { referenceWaves } from "@vensterbank/testkit";
import { type WaveData } from "@vensterbank/typology";

const [wave] = referenceWaves("vaart", "1", "2");

/** The first wave of the reference organisation: 179 people in 12 teams, of whom 128 answered. */
export const vaart: WaveData = {
  settings: {
    topics: [],
    thresholds: { results: 5, sensitive: 8, openText: 10 },
    nameLevel: "groups",
    cut: 3,
  },
  seed: 11,
  partners: 0,
  partnerResponses: [],
  ...wave,
};
