import { type Answers } from "@vensterbank/core";
import { type Keyed } from "@vensterbank/typology";
import { checkAnchors, readInstrument } from "./read-instrument";
import { readFrame, readLinkedFrame } from "./read-frame";
import { readResponses } from "./read-responses";
import { readUnits } from "./read-units";
import { checkFrame } from "./check-frame";
import { readSurveySettings, type SurveySettings } from "./survey-settings";

export interface SurveyItem extends Keyed {
  readonly scale: string;
  readonly facet: string;
}

export interface SurveyUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly level: "organisation" | "department" | "team";
}

/** How many were entitled to answer, per leaf team and role. */
export interface FrameCell {
  readonly wave: string;
  readonly unit: string;
  readonly role: string;
  readonly entitled: number;
}

export interface LinkedFrameCell {
  readonly waves: readonly [string, string];
  readonly units: readonly [string, string];
  readonly roles: readonly [string, string];
  readonly entitled: number;
}

export interface SurveyRow {
  readonly id: string;
  readonly wave: string;
  readonly unit: string;
  readonly role: string;
  readonly answers: Answers;
}

/** A survey in the open format (reference/FORMAT.md 1), checked. */
export interface SurveyFolder {
  readonly settings: SurveySettings;
  readonly items: readonly SurveyItem[];
  readonly units: readonly SurveyUnit[];
  readonly frame: readonly FrameCell[];
  /** Null without frame_linked.csv: change of linked people is then not computed. */
  readonly linked: readonly LinkedFrameCell[] | null;
  readonly rows: readonly SurveyRow[];
  readonly waves: readonly string[];
}

/** @throws InputError on anything that is not as the format says */
export function readSurveyFolder(folder: string, settings = readSurveySettings(folder)): SurveyFolder {
  const scales = [settings.axes.I, settings.axes.E, ...settings.other_scales];
  const items = readInstrument(folder, scales);
  checkAnchors(items, settings);
  const units = readUnits(folder);
  const frame = readFrame(folder, units);
  const rows = readResponses(folder, items, units);
  checkFrame(frame, rows);
  const waves = [...new Set(frame.map((cell) => cell.wave))];
  return { settings, items, units, frame, linked: readLinkedFrame(folder, units), rows, waves };
}
