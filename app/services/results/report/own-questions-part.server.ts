import { isDeepStrictEqual } from "node:util";
import { type ChoiceBarsInput, type ChosenShare } from "@vensterbank/charts";
import { type InsideRole, type Locale, message, type Message, ownItemId } from "@vensterbank/core";
import type { FrozenWave } from "@vensterbank/db";
import { formatsFor } from "@vensterbank/i18n";
import { type OwnQuestionFigures, type ReleasedOwnQuestion } from "@vensterbank/reporting";
import { type OptionShare } from "@vensterbank/typology";
import { frozenInstrument } from "../../waves/frozen-instrument.server";
import { ownRolesTable, type OwnRolesTable } from "./own-roles-table.server";

/** What may be seen of the own questions of the wave before. */
export interface EarlierQuestions {
  readonly title: string;
  readonly questions: readonly ReleasedOwnQuestion[];
}

export interface OwnQuestionContext {
  readonly locale: Locale;
  readonly frozen: FrozenWave;
  readonly earlier: EarlierQuestions | null;
}

export interface OwnQuestionReport {
  readonly id: string;
  /** The question as it was asked. */
  readonly text: string;
  /** The finding, or why there is none. */
  readonly title: Message;
  /** Null when the answers may not be seen. */
  readonly figure: {
    readonly chart: ChoiceBarsInput;
    readonly basis: Message;
    /** What it was in the wave before, or why that does not stand here. */
    readonly earlier: Message | null;
    readonly twice: boolean;
  } | null;
  /** Null when one role was asked, or nothing may be seen. */
  readonly roles: OwnRolesTable | null;
  /** Roles that were asked, when not everybody was. */
  readonly askedOf: readonly InsideRole[] | null;
}

/** One own question of a wave: its distribution in words and bars, the wave before, and the roles side by side. */
export function ownQuestionReport(
  one: ReleasedOwnQuestion,
  { locale, frozen, earlier }: OwnQuestionContext,
): OwnQuestionReport {
  const { question, organisation, threshold } = one;
  const labels = labelsOf(frozen, ownItemId(question), locale);
  const head = {
    id: question.id,
    text: question.text[locale],
    askedOf: question.askedOf.length === 4 ? null : question.askedOf,
  };
  if (!organisation.shown) {
    const title = message(`results.own.held.${organisation.reason}`, { threshold });
    return { ...head, title, figure: null, roles: null };
  }
  const same = earlier && earlierFigures(earlier, one);
  const before = same !== null && "n" in same ? same : null;
  const when = { now: message("results.own.now"), before: earlier?.title ?? "" };
  return {
    ...head,
    title: findingOf(organisation, labels, locale),
    figure: {
      chart: {
        when,
        options: organisation.options.map((option, i) => ({
          id: String(option.option),
          label: labels[i],
          now: shareOf(option),
          before: before && shareOf(before.options[i]),
        })),
      },
      basis: basisOf(organisation, question.dontKnow),
      earlier: earlier && same && earlierWords(earlier.title, same, organisation, locale),
      twice: before !== null,
    },
    roles: one.roles.length < 2 ? null : ownRolesTable(one, labels, locale),
  };
}

function labelsOf(frozen: FrozenWave, id: string, locale: Locale): string[] {
  const items = frozenInstrument(frozen).modules.flatMap(({ themes }) =>
    themes.flatMap((theme) => theme.items),
  );
  const item = items.find((candidate) => candidate.id === id);
  return item?.kind === "own" ? item.anchors.map(({ label }) => label[locale]) : [];
}

function shareOf({ share, interval95 }: OptionShare): ChosenShare {
  const [low, high] = interval95 ?? [null, null];
  return { share: share ?? 0, low, high };
}

type Figures = OwnQuestionFigures;
type Why = "changed" | "withheld";

/** The figures of the same question in the wave before; null when it was not asked then. */
function earlierFigures(
  { questions }: EarlierQuestions,
  { question }: ReleasedOwnQuestion,
): Figures | { why: Why } | null {
  const asked = questions.find((other) => other.question.id === question.id);
  if (!asked) return null;
  if (!isDeepStrictEqual(asked.question, question)) return { why: "changed" };
  return asked.organisation.shown ? asked.organisation : { why: "withheld" };
}

/** "1 not at all" stands beside its number already. */
function withoutNumber(label: string): string {
  return label.replace(/^\d /, "");
}

/** The answers that were chosen most; more than one when they are equal. */
function mostChosen({ options }: Figures): number[] {
  const most = Math.max(...options.map(({ n }) => n));
  return options.flatMap(({ n }, i) => (n === most ? [i] : []));
}

function findingOf(figures: Figures, labels: readonly string[], locale: Locale): Message {
  const formats = formatsFor(locale);
  const { mean } = figures;
  if (mean?.shown) {
    const [lowest, highest] = [labels[0], labels[labels.length - 1]].map(withoutNumber);
    const figure = { mean: formats.number(mean.mean, 1), lowest, highest };
    if (!mean.interval95) return message("results.own.mean", figure);
    const [low, high] = mean.interval95.map((end) => formats.number(Math.min(5, Math.max(1, end)), 1));
    return message("results.own.mean.interval", { ...figure, low, high });
  }
  const most = mostChosen(figures);
  const answer = formats.list(most.map((i) => `‘${labels[i]}’`));
  const share = formats.percent(figures.options[most[0]].share ?? 0);
  return message(most.length === 1 ? "results.own.most" : "results.own.mostEqual", { answer, share });
}

function basisOf({ n, dontKnow }: Figures, asked: boolean): Message {
  return asked ? message("results.own.basis.unknown", { n, dontKnow }) : message("results.own.basis", { n });
}

function earlierWords(wave: string, before: Figures | { why: Why }, now: Figures, locale: Locale): Message {
  if ("why" in before) return message(`results.own.earlier.${before.why}`, { wave });
  const formats = formatsFor(locale);
  if (before.mean?.shown)
    return message("results.own.earlier.mean", { wave, mean: formats.number(before.mean.mean, 1) });
  const [first, ...others] = mostChosen(now);
  const share = formats.percent(before.options[first].share ?? 0);
  return message(others.length === 0 ? "results.own.earlier.most" : "results.own.earlier.beside", {
    wave,
    share,
  });
}
