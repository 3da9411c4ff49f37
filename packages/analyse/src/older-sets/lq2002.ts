import { type OlderSet } from "./older-set";
import { classifyOneWave, describeOneWave } from "./one-wave-documents";
import { numberedItems, type OneWaveSettings, oneWaveSurvey } from "./one-wave-survey";

/** Soldiers in companies (Bliese & Halverson 2002); leadership and task significance stand in for the axes. */
const settings: OneWaveSettings = {
  name: "lq2002",
  scales: {
    LEAD: numberedItems("LEAD", 11, 2),
    TSIG: numberedItems("TSIG", 3, 2),
    HOSTIL: numberedItems("HOSTIL", 5, 2),
  },
  reversed: [],
  axes: { I: "LEAD", E: "TSIG" },
  anchors: (item) => (item.startsWith("HOSTIL") ? [0, 4] : [1, 5]),
  scale: { lo: 1, hi: 5, cut: 3, full_out: 1.5, full_in: 4.5 },
  minSharePercent: 75,
  teamColumn: "COMPID",
  // A population made up so that seven in ten answered.
  entitled: (answered) => Math.ceil(answered / 0.7),
};

export const lq2002: OlderSet = {
  name: settings.name,
  describe: (folder) => describeOneWave(oneWaveSurvey(folder, settings).survey),
  classify: (folder) => classifyOneWave(oneWaveSurvey(folder, settings).survey),
};
