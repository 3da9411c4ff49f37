import { windowSmall, type WindowInput, type WindowSmall } from "@vensterbank/charts";
import { type Locale, message } from "@vensterbank/core";
import type { ActionRow, FeedbackRow } from "@vensterbank/db";
import { createTranslator, messagesOf, type Messages } from "@vensterbank/i18n";
import {
  type FeedbackSection,
  feedbackSections,
  headline,
  type ReleasedWaveResult,
} from "@vensterbank/reporting";
import { windowReading } from "../results/report/chart-values.server";
import { type AgreedBefore } from "./agreed-before.server";
import { draftIn, type FeedbackMaterial } from "./feedback-material.server";
import { type AgreementState, type FeedbackPage, isFor } from "./feedback-page.server";

/** Own words: plain text, cut at its empty lines, and when they were changed after publishing (YYYY-MM-DD). */
interface OwnWords {
  readonly paragraphs: readonly string[];
  readonly changedOn: string | null;
}

/** A feedback page in one language for one reader, ready to be written down. */
export interface FeedbackArticle {
  readonly organisation: string;
  /** Title of the wave. */
  readonly wave: string;
  readonly window: {
    /** Geometry without figures: what it says in words stands in the page. */
    readonly picture: WindowSmall;
    /** The finding, as a sentence. */
    readonly name: string;
  };
  /** Without sections that have nothing in them. */
  readonly sections: readonly {
    readonly section: FeedbackSection;
    readonly blocks: readonly {
      readonly id: string;
      /** Made from figures; null in a paragraph of own words. */
      readonly text: string | null;
      readonly own: OwnWords | null;
    }[];
  }[];
  readonly reply: {
    readonly paragraphs: readonly string[];
    /** Name of the director. */
    readonly by: string;
    readonly additions: readonly { readonly on: string; readonly paragraphs: readonly string[] }[];
  } | null;
  readonly agreements: readonly ArticleAgreement[];
  /** What was agreed last time, and what the director says came of it; null when nothing was agreed. */
  readonly before: {
    /** Title of the wave after which it was agreed. */
    readonly wave: string;
    readonly agreements: readonly ArticleAgreement[];
  } | null;
  /** The words that stand around all this. */
  readonly words: Messages;
}

export interface ArticleAgreement {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string | null;
  /** Null: not said yet. Absent where nobody looks back: it was just agreed. */
  readonly outcome?: { readonly state: AgreementState; readonly words: readonly string[] } | null;
}

interface ArticleOptions {
  readonly locale: Locale;
  /** Null: everything, for who writes it. */
  readonly side: "inside" | "partner" | null;
  readonly row: Pick<FeedbackRow, "reply" | "repliedBy">;
  readonly actions: readonly ActionRow[];
  readonly before: AgreedBefore | null;
}

/** Fills the page: its sentences from the released figures of this moment, its own words as they were written. */
export function feedbackArticle(
  material: FeedbackMaterial,
  page: FeedbackPage,
  { locale, side, row, actions, before }: ArticleOptions,
): FeedbackArticle {
  const { say } = createTranslator(locale, messagesOf(locale));
  const { organisation, result, wave } = material;
  const draft = new Map(draftIn(material, locale).map((paragraph) => [paragraph.id, paragraph]));
  const blocksOf = (section: FeedbackSection) =>
    page.blocks
      .filter((block) => block.section === section && block.kept && isFor(block.audience, side))
      .flatMap(({ id, own, changedOn }) => {
        const sentences = draft.get(id)?.sentences ?? [];
        if (sentences.length === 0 && own === null) return [];
        return [
          {
            id,
            text: sentences.length === 0 ? null : sentences.map(say).join(" "),
            own: own && { paragraphs: paragraphsOf(own[locale]), changedOn },
          },
        ];
      });
  return {
    organisation,
    wave: wave.title,
    window: {
      picture: { ...windowSmall(windowOf(result), pictureSize), description: [] },
      name: say(headline(organisation, result.organisation)),
    },
    sections: feedbackSections.flatMap((section) => {
      const blocks = blocksOf(section);
      return blocks.length === 0 ? [] : [{ section, blocks }];
    }),
    reply: row.reply && {
      paragraphs: paragraphsOf(row.reply[locale]),
      by: row.repliedBy ?? "",
      additions: page.additions.map(({ on, text }) => ({ on, paragraphs: paragraphsOf(text[locale]) })),
    },
    agreements: actions.map((action) => agreementOf(action, locale)),
    before: before && {
      wave: before.wave.title,
      agreements: before.actions.map((action) => ({
        ...agreementOf(action, locale),
        outcome: outcomeOf(action.id, page, locale),
      })),
    },
    words: wordsOf(locale),
  };
}

const agreementOf = ({ id, what, who, dueOn }: ActionRow, locale: Locale): ArticleAgreement => ({
  ...{ id, who, dueOn },
  what: what[locale],
});

function outcomeOf(id: string, { lookBack = [] }: FeedbackPage, locale: Locale): ArticleAgreement["outcome"] {
  const said = lookBack.find(({ action }) => action === id);
  return said ? { state: said.state, words: said.words ? paragraphsOf(said.words[locale]) : [] } : null;
}

/** Side of the picture in pixels. */
const pictureSize = 320;

/** Without the exact number of people: the page tells a rounded share. */
function windowOf({ organisation, cut }: ReleasedWaveResult): Pick<WindowInput, "cut" | "n" | "reading"> {
  const tooFew = (key: string) =>
    ({ cut, n: null, reading: { state: "too-few", reason: message(key) } }) as const;
  if (!organisation.shown) return tooFew(`results.withheld.why.${organisation.reason}`);
  const { position } = organisation;
  if (!position.shown && position.reason === "too-few-answers") return tooFew("results.window.incomplete");
  return { cut, n: null, reading: windowReading(position) };
}

/** The words around a page: few, because a respondent's phone loads them. */
function wordsOf(locale: Locale): Messages {
  return Object.fromEntries(
    Object.entries(messagesOf(locale, ["feedback"])).filter(([key]) =>
      /^feedback\.(page|section|agreement|addition)\b/.test(key),
    ),
  );
}

/** Plain text, cut at empty lines. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
