import { type CsvRow, readCsv } from "../input/read-csv";
import { answersOf } from "../input/read-responses";
import { type SurveyFolder, type SurveyItem } from "../input/survey-folder";

/** What a file of responses does not say itself. */
export interface OneWaveSettings {
  readonly name: string;
  /** Items per scale, in order. */
  readonly scales: Readonly<Record<string, readonly string[]>>;
  readonly reversed: readonly string[];
  readonly axes: { readonly I: string; readonly E: string };
  /** Lowest and highest answer of an item. */
  readonly anchors: (item: string) => readonly [number, number];
  /** Ends of the axes, cut, and calibration anchors. */
  readonly scale: {
    readonly lo: number;
    readonly hi: number;
    readonly cut: number;
    readonly full_out: number;
    readonly full_in: number;
  };
  readonly minSharePercent: number;
  /** Column that holds the team; everybody is one team without it. */
  readonly teamColumn?: string;
  /** Entitled in a team, given how many answered. */
  readonly entitled: (answered: number) => number;
}

export interface OneWaveSurvey {
  readonly survey: SurveyFolder;
  /** Lines of the file, in the order of the survey's rows. */
  readonly lines: readonly CsvRow[];
}

const wave = "1";
const role = "staff";
const organisation = "all";

/** Reads `responses.csv` as a survey of one wave. @throws InputError */
export function oneWaveSurvey(folder: string, set: OneWaveSettings): OneWaveSurvey {
  const items = itemsOf(set);
  const required = [
    ...items.map((item) => item.id),
    ...(set.teamColumn === undefined ? [] : [set.teamColumn]),
  ];
  const table = readCsv(folder, "responses.csv", { required });
  const teamOf = (row: CsvRow) => (set.teamColumn === undefined ? "1" : row.cells[set.teamColumn]);
  const rows = table.rows.map((row, index) => ({
    id: String(index),
    wave,
    role,
    unit: teamOf(row),
    answers: answersOf(table, row, items),
  }));
  const teams = [...new Set(rows.map((row) => row.unit))].sort((a, b) => Number(a) - Number(b));
  const { name, axes, scale, minSharePercent } = set;
  const onAxes = new Set([axes.I, axes.E]);
  const survey: SurveyFolder = {
    settings: {
      dataset: name,
      axes,
      other_scales: Object.keys(set.scales).filter((one) => !onAxes.has(one)),
      ...scale,
      min_share_percent: minSharePercent,
      min_items: 2,
    },
    items,
    units: [
      { id: organisation, parent: null, level: "organisation" },
      ...teams.map((id) => ({ id, parent: organisation, level: "team" as const })),
    ],
    frame: teams.map((unit) => ({
      wave,
      unit,
      role,
      entitled: set.entitled(rows.filter((row) => row.unit === unit).length),
    })),
    linked: null,
    rows,
    waves: [wave],
  };
  return { survey, lines: table.rows };
}

function itemsOf({ scales, reversed, anchors }: OneWaveSettings): SurveyItem[] {
  return Object.entries(scales).flatMap(([scale, ids]) =>
    ids.map((id) => {
      const [lo, hi] = anchors(id);
      return { id, scale, facet: scale, reversed: reversed.includes(id), lo, hi };
    }),
  );
}

/** `stem1` … `stemN`, with leading zeros to a width. */
export function numberedItems(stem: string, n: number, width = 1): string[] {
  return Array.from({ length: n }, (_, i) => `${stem}${String(i + 1).padStart(width, "0")}`);
}
