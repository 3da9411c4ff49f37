import {
  type Locale,
  ok,
  type ProgrammeId,
  type RespondentRole,
  respondentRoles,
  type Result,
} from "@vensterbank/core";
import { topicsDrawn } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type QuestionView, questionView } from "../respond/get-screen.server";
import { relationTexts, type RelationTexts } from "../respond/get-relations.server";
import { noticeOf } from "../respond/notice-of.server";
import { noticeWords } from "../respond/notice-words.server";
import { asksRelations, prefilled, screensOf } from "../respond/questionnaire.server";
import { valuesOf } from "../respond/screen-fields.server";
import { ownWindowOf } from "../respond/own-window-of";
import { type OwnWindowValues } from "../respond/own-window-seal.server";
import { frozenText } from "../texts/frozen-text.server";
import { exampleAnswers } from "./example-answers";
import { previewGround, previewOf } from "./preview-ground.server";

/** One theme as respondents see it. */
export interface PreviewScreen {
  readonly id: string;
  readonly title: string;
  readonly intro: string | null;
  readonly dontKnow: string;
  readonly questions: readonly QuestionView[];
  /** What is filled in before the first question. */
  readonly values: Readonly<Record<string, string>>;
}

/** The questionnaire of one role in one language, from the notice to the thanks. */
export interface Preview {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  /** Title of the wave whose frozen questionnaire this is; null = what would freeze today. */
  readonly openWave: string | null;
  readonly organisation: string;
  readonly role: RespondentRole;
  readonly locale: Locale;
  /** Whole minutes that answering takes, by role. */
  readonly minutes: Readonly<Record<RespondentRole, number>>;
  readonly notice: {
    readonly blocks: readonly { readonly id: string; readonly title: string; readonly text: string }[];
    readonly welcome: string | null;
    readonly addition: string | null;
    readonly consent: string;
  };
  readonly screens: readonly PreviewScreen[];
  /** Null when relations are not asked. */
  readonly relations: RelationTexts | null;
  readonly thanks: {
    readonly own: string | null;
    readonly closesOn: string | null;
    readonly coordinator: string;
    /** The respondent's own place in the window, of made-up answers; null where respondents get none. */
    readonly exampleWindow: OwnWindowValues | null;
  };
  /** How many change topics there are, and about how many of them each respondent is asked. */
  readonly topics: { readonly all: number; readonly asked: number };
}

/**
 * Everything that somebody of a role sees, from the same words as the real pages. Reads only, and knows no link: what is
 * filled in on a preview goes nowhere.
 * @param wholly with every change topic; otherwise with as many as one respondent gets
 */
export async function getPreview(
  scope: Pick<MemberScope, "read" | "tenant" | "clock">,
  id: ProgrammeId,
  {
    role,
    locale,
    wholly,
  }: { readonly role: RespondentRole; readonly locale: Locale; readonly wholly: boolean },
): Promise<Result<Preview>> {
  return scope.read(async (repositories) => {
    const found = await previewGround(repositories, scope, id);
    if (!found.ok) return found;
    const { programme, wave, openWave, frozen } = found.value;
    const words = await noticeWords(repositories, scope, { wave, frozen });
    const visit = previewOf(found.value, role);
    const { instrument, side } = visit;
    const notice = noticeOf(visit, words, locale);
    const keys = instrument.topics.map(({ key }) => key);
    const asked = Math.min(topicsDrawn[side], keys.length);
    const answers = prefilled(visit);
    const draw = { topics: wholly ? keys : keys.slice(0, asked), order: 0 };
    const inWords = (word: (typeof words)[string]) =>
      typeof word === "object" ? word[locale] : String(word);
    const own = (key: "welcome" | "notice" | "thanks") =>
      frozenText(frozen, key, locale, {
        organisation: scope.tenant.name,
        closes: inWords(words.closesOn),
      });
    return ok({
      programme,
      openWave,
      organisation: scope.tenant.name,
      role,
      locale,
      minutes: Object.fromEntries(
        respondentRoles.map((one) => [one, noticeOf(previewOf(found.value, one), words, locale).minutes]),
      ) as Record<RespondentRole, number>,
      notice: {
        blocks: notice.blocks,
        welcome: own("welcome"),
        addition: own("notice"),
        consent: notice.consent,
      },
      screens: screensOf(visit, answers, draw, words).map((screen) => ({
        id: screen.id,
        title: screen.title[locale],
        intro: screen.intro?.[locale] ?? null,
        dontKnow: screen.dontKnow[locale],
        questions: screen.questions.map((question) => questionView(question, locale)),
        values: valuesOf(screen, answers, {}),
      })),
      relations: asksRelations(visit)
        ? relationTexts(instrument, side, { locale, tenant: { name: scope.tenant.name } })
        : null,
      thanks: {
        own: own("thanks"),
        closesOn: wave.closesOn === null ? null : inWords(words.closesOn),
        coordinator: inWords(words.coordinator),
        exampleWindow: ownWindowOf(visit, exampleAnswers(instrument)),
      },
      topics: { all: keys.length, asked },
    });
  });
}
