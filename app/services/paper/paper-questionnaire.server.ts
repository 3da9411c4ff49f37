import {
  appError,
  fail,
  locales,
  type LocalizedText,
  ok,
  type Result,
  type RespondentRole,
  type UnitNode,
  type WaveId,
} from "@vensterbank/core";
import type { FrozenWave, TenantRepositories, WaveRow } from "@vensterbank/db";
import {
  buildInstrument,
  fillText,
  type FillWords,
  type Instrument,
  instrumentDocument,
  type Notice,
  noticeFor,
  readingTime,
  type Screen,
  screensFor,
} from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { noticeWords, ownPageText } from "../respond/notice-words.server";
import { ownTermsOf, pageTextsOf } from "../texts/page-texts.server";
import { frozenInstrument } from "../waves/frozen-instrument.server";
import { rosterOn } from "../waves/wave-roster.server";

/** Everything that stands on a paper form, in every language. */
export interface PaperQuestionnaire {
  readonly organisation: string;
  readonly wave: string;
  /** Last day of the wave, YYYY-MM-DD. */
  readonly closesOn: string | null;
  readonly notice: Notice;
  /** What the organisation adds to the notice in its own words. */
  readonly ownNotice: Partial<LocalizedText>;
  readonly screens: readonly Screen[];
  /** Ids of screens that on a screen only some people get. */
  readonly drawn: ReadonlySet<string>;
  /** Null when this wave asks for no relations. */
  readonly relations: (Instrument["relations"] & Pick<Instrument, "anchors">) | null;
}

/** Writing on paper takes longer than tapping on a screen; ten relations in three minutes (coalitions 1). */
const minutesForRelations = 3;

/**
 * The questions of a wave as it was opened, or as it would open now, with every change topic: which of them count for
 * somebody is drawn when a form is typed in.
 */
export async function paperQuestionnaire(
  scope: MemberScope,
  waveId: WaveId,
  role: RespondentRole,
): Promise<Result<PaperQuestionnaire>> {
  return scope.read(async (repositories) => {
    const wave = await repositories.waves.get(waveId);
    if (!wave) return fail(appError("not-found"));
    const frozen = await frozenAs(repositories, wave, scope.clock.now());
    if (!frozen) return fail(appError("not-found"));
    const instrument = frozenInstrument(frozen);
    const side = role === "partner" ? "partner" : "inside";
    const words: FillWords = await noticeWords(repositories, scope, { wave, frozen });
    const screens = screensFor(instrument, {
      side,
      role,
      drawnTopics: instrument.topics.map(({ key }) => key),
      seed: wave.seed,
      modules: instrument.modules.map(({ id }) => id),
      units: unitsToChoose(frozen.units),
      words,
    });
    if (screens.length === 0) return fail(appError("not-found"));
    const asksRelations = instrument.modules.some(({ id }) => id === "coalitions");
    const minutes = Math.ceil(readingTime(screens, "nl").minutes) + (asksRelations ? minutesForRelations : 0);
    const { nameLevel } = frozen.settings;
    return ok({
      organisation: scope.tenant.name,
      wave: wave.title,
      closesOn: wave.closesOn,
      notice: noticeFor(instrument, {
        side,
        relations: asksRelations,
        nameLevel,
        words: { ...words, minutes },
      }),
      ownNotice: Object.fromEntries(
        locales.flatMap((locale) => {
          const added = ownPageText({ frozen }, { tenant: scope.tenant, locale }, words, "notice");
          return added === null ? [] : [[locale, added]];
        }),
      ),
      screens,
      drawn: new Set(
        instrument.modules.flatMap(({ themes }) => themes.filter(({ drawn }) => drawn).map(({ id }) => id)),
      ),
      relations: asksRelations ? { ...filled(instrument, words), anchors: instrument.anchors } : null,
    });
  });
}

function filled({ relations }: Instrument, words: FillWords): Instrument["relations"] {
  const { question } = relations;
  return { ...relations, question: { ...question, organisation: fillText(question.organisation, words) } };
}

/** Units that somebody can be in, without the organisation as a whole. */
function unitsToChoose(units: readonly UnitNode[]) {
  return units.filter(({ level }) => level !== "organisation").map(({ code, name }) => ({ code, name }));
}

/** What the wave was opened with; in preparation, what it would be opened with now. Null of what was brought in from a file. */
async function frozenAs(
  repositories: TenantRepositories,
  wave: WaveRow,
  now: Date,
): Promise<FrozenWave | null> {
  if (wave.frozen) return typeof wave.frozen.instrument === "string" ? wave.frozen : null;
  const programme = await repositories.programmes.get(wave.programmeId);
  if (!programme) return null;
  const { settings, endsOn } = programme;
  const { units, partners } = await rosterOn(repositories, now.toISOString().slice(0, 10));
  const terms = await ownTermsOf(repositories);
  const instrument = instrumentDocument(buildInstrument(settings.topics, settings.ownQuestions, terms));
  const texts = await pageTextsOf(repositories);
  return { settings, instrument, texts, units, partners, ...(endsOn !== null && { endsOn }) };
}
