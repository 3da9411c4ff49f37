import { type CsvRow } from "../input/read-csv";
import { rakedJson } from "../survey/raking-json";
import { axisScales, scoreWave } from "../survey/scored-wave";
import { type OlderSet } from "./older-set";
import { describeOneWave } from "./one-wave-documents";
import { numberedItems, type OneWaveSettings, oneWaveSurvey } from "./one-wave-survey";

/** Personality items of the SAPA project; agreeableness and extraversion stand in for the axes. */
const settings: OneWaveSettings = {
  name: "bfi",
  scales: Object.fromEntries(["A", "C", "E", "N", "O"].map((scale) => [scale, numberedItems(scale, 5)])),
  reversed: ["A1", "C4", "C5", "E1", "E2", "O2", "O5"],
  axes: { I: "A", E: "E" },
  anchors: () => [1, 6],
  scale: { lo: 1, hi: 6, cut: 3.5, full_out: 1.5, full_in: 5.5 },
  minSharePercent: 80,
  entitled: (answered) => answered,
};

/** A population made up for raking. */
const genders = { m: 1400, f: 1400 };
const ages = { le20: 700, "21_30": 900, gt30: 1200 };

export const bfi: OlderSet = {
  name: settings.name,
  describe: (folder) => {
    const { survey, lines } = oneWaveSurvey(folder, settings);
    const { rows } = scoreWave(survey, survey.waves[0]);
    const { internal, external } = axisScales(survey);
    const raking = rakedJson(
      [
        {
          name: "gender",
          categories: lines.map((row) => (row.cells.gender === "1" ? "m" : "f")),
          population: genders,
        },
        { name: "ageb", categories: lines.map(ageBand), population: ages },
      ],
      { I: rows.map((row) => row.scores[internal]), E: rows.map((row) => row.scores[external]) },
    );
    return { ...describeOneWave(survey), raking: raking.value };
  },
};

function ageBand({ cells }: CsvRow): keyof typeof ages {
  const age = Number(cells.age);
  if (age <= 20) return "le20";
  return age <= 30 ? "21_30" : "gt30";
}
