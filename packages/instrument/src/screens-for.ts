import { type Random, type RespondentRole, seededRandom, shuffled } from "@vensterbank/core";
import { type FillWords, fillText } from "./fill-text";
import { type Instrument, type Item, type ModuleId, type Option, type Side, type Theme } from "./instrument";
import { type Question, type Screen } from "./screen";

/** What decides which questions somebody gets, and in which order. */
export interface Respondent {
  readonly side: Side;
  /** As answered in `about.role` where that was corrected, otherwise as in the list of people. */
  readonly role: RespondentRole;
  /** Keys from `drawTopics`. */
  readonly drawnTopics: readonly string[];
  /** Any 32-bit integer that is the same on every visit; decides the order of the portraits. */
  readonly seed: number;
  readonly modules: readonly ModuleId[];
  /** The units to choose from: code and name. */
  readonly units?: readonly { readonly code: string; readonly name: string }[];
  /** `organisation`, `consultant`, `openTextThreshold`. */
  readonly words: FillWords;
}

/**
 * The screens of one respondent, in order A to I; relations are asked after these, from the roster.
 * The same respondent gets the same screens on every visit.
 *
 * @throws Error when `words` lacks a placeholder of a text
 */
export function screensFor(instrument: Instrument, respondent: Respondent): Screen[] {
  return instrument.modules
    .filter(({ id, side }) => side === respondent.side && respondent.modules.includes(id))
    .flatMap((module) => module.themes.map((theme) => ({ module: module.id, theme })))
    .filter(({ theme }) => !theme.drawn || respondent.drawnTopics.includes(theme.topic ?? ""))
    .sort((a, b) => a.theme.part.localeCompare(b.theme.part, "en"))
    .flatMap(({ module, theme }) => {
      const questions = questionsOf(instrument, theme, respondent);
      if (questions.length === 0) return [];
      const intro = introOf(theme, respondent.role);
      return [
        {
          id: theme.id,
          module,
          part: theme.part,
          title: fillText(theme.title, respondent.words),
          intro: intro && fillText(intro, respondent.words),
          dontKnow: instrument.dontKnow,
          questions,
        },
      ];
    });
}

function introOf(theme: Theme, role: RespondentRole) {
  return (role !== "partner" ? theme.introFor?.[role] : undefined) ?? theme.intro;
}

function questionsOf(instrument: Instrument, theme: Theme, respondent: Respondent): Question[] {
  const asked = theme.items.filter((item) => item.askedOf.includes(respondent.role));
  const points = asked.filter((item) => item.kind === "points");
  const others = asked.flatMap((item) => questionOf(instrument, item, respondent));
  if (points.length === 0) return others;
  const ordered = theme.shuffled ? shuffled(points, orderOf(respondent.seed)) : points;
  const portraits = ordered.map(({ id, text }) => ({ id, text: fillText(text, respondent.words) }));
  return [...others, { kind: "points", id: points[0].set, total: 100, portraits }];
}

/** Neighbouring seeds start the generator almost alike; its first numbers are thrown away so that orders differ. */
function orderOf(seed: number): Random {
  const random = seededRandom(seed);
  for (let i = 0; i < 32; i++) random.next();
  return random;
}

function questionOf(instrument: Instrument, item: Item, respondent: Respondent): Question[] {
  const { id } = item;
  // In the tenant's own words as they stand: nothing in them is a place to fill in.
  const text = isOwnText(item) ? item.text : fillText(item.text, respondent.words);
  const help = item.help ? { help: fillText(item.help, respondent.words) } : {};
  switch (item.kind) {
    case "rating":
      return [{ kind: "rating", id, text, ...help, anchors: instrument.anchors[item.anchors] }];
    case "option": {
      const options = item.options === "units" ? unitOptions(respondent) : item.options;
      // Without a list of units there is nothing to choose.
      return options.length === 0 ? [] : [{ kind: "option", id, text, ...help, options }];
    }
    case "own":
      return [
        {
          kind: "rating",
          id,
          text,
          anchors: item.anchors,
          own: item.form,
          ...(item.dontKnow ? {} : { dontKnow: false }),
        },
      ];
    case "text":
      return [{ kind: "text", id, text, ...help, maxLength: item.maxLength }];
    case "points":
      return [];
  }
}

function isOwnText(item: Item): boolean {
  return item.kind === "own" || (item.kind === "text" && item.own === true);
}

function unitOptions({ units = [] }: Respondent): Option[] {
  return units.map(({ code, name }) => ({ code, label: { nl: name, en: name } }));
}
