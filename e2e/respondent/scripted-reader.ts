import { type Page } from "@playwright/test";

/** Slow for an adult, after somebody who reads plain language on a phone; and time to decide on each answer. */
export const readerPace = { wordsPerMinute: 200, secondsPerAnswer: 5 } as const;

/** What a reader met on one page. */
export interface Reading {
  /** Words that were not read before, word for word. */
  readonly words: number;
  /** Answers to be given: one per question, and one per portrait that gets points. */
  readonly decisions: number;
}

/** Minutes that these pages take at the pace of the reader; nobody waits for it. */
export function timeOf(readings: readonly Reading[]): number {
  return readings.reduce(
    (sum, { words, decisions }) =>
      sum + words / readerPace.wordsPerMinute + (decisions * readerPace.secondsPerAnswer) / 60,
    0,
  );
}

/**
 * Reads all of a page's own content that is shown, as the browser lays it out: every heading, text, question and label,
 * those behind something that is folded away left out. What stood on an earlier page, or further up, is known: a scale's
 * labels are read once. What a list to open holds is read as far as its first ten entries.
 */
export async function readPage(page: Page, known: Set<string>): Promise<Reading> {
  const { texts, decisions } = await page.locator("main").evaluate((main) => {
    const isShown = (element: Element) => element.checkVisibility();
    const texts: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.replace(/\s+/g, " ").trim() ?? "";
      if (parent && text !== "" && !parent.closest("select") && isShown(parent)) texts.push(text);
    }
    for (const select of main.querySelectorAll("select"))
      texts.push(...[...select.options].slice(0, 10).map(({ text }) => text));
    const names = (selector: string) =>
      new Set([...main.querySelectorAll<HTMLInputElement>(selector)].filter(isShown).map(({ name }) => name));
    const decisions =
      names("input[type=radio]").size +
      names("select").size +
      names("textarea").size +
      names("fieldset input[type=text]").size;
    return { texts, decisions };
  });
  const unknown = texts.filter((text) => !known.has(text));
  for (const text of unknown) known.add(text);
  const words = [...new Set(unknown)].reduce((n, text) => n + text.split(" ").length, 0);
  return { words, decisions };
}
