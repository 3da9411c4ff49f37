import { comparableName } from "./comparable-name";
import { nameWords } from "./name-words";
import { eachError, eachInside, eachStart, type WordFit, wordList, type WordList } from "./word-list";

/** Somebody or something with a name, and the group that may be searched instead of it. */
export interface NamedEntry {
  readonly name: string;
  /** Team or organisation; null for none. */
  readonly unit: string | null;
}

export interface NameSearchOptions<Entry> {
  /** Most entries to give; 1 or more. */
  readonly limit: number;
  /** Entries that come first among those that fit as well: those of one's own team. */
  readonly prefer?: (entry: Entry) => boolean;
  /** Entries that are not to be found: oneself, and who was named already. */
  readonly skip?: (entry: Entry) => boolean;
}

export interface NameSearch<Entry> {
  /** Best first. */
  readonly entries: readonly Entry[];
  /** More entries fit than were given. */
  readonly more: boolean;
}

export interface NameIndex<Entry> {
  readonly size: number;
  /**
   * The entries that every typed word fits: it begins a word of the name or stands inside one, are initials, belongs to
   * the team's name, or is a small typing error away. What fits without an error goes first; then names go before teams.
   * Costs about one look at each distinct word, whatever the number of entries.
   */
  search(query: string, options: NameSearchOptions<Entry>): NameSearch<Entry>;
}

/** Longest query that is looked at, and most words of it. */
const longestQuery = 80;
const mostWords = 8;

/** What a fit costs; the lower the better. An error always weighs more than anything without one. */
const costOf: Readonly<Record<WordFit, number>> = {
  whole: 0,
  start: 0,
  inside: 2,
  "one-error": 100,
  "two-errors": 140,
};
const costOfShort = 1;
const costOfUnit = 3;
/** Two typed words lean on one word of the name: "j jansen" is Joost Jansen before Piet Jansen. */
const costOfLeaning = 2;
const noFit = 0xffff;

/** @param entries in the order in which equals are to be given */
export function createNameIndex<Entry extends NamedEntry>(entries: readonly Entry[]): NameIndex<Entry> {
  const lists = listsOf(entries);
  return {
    size: entries.length,
    search(query, { limit, prefer, skip }) {
      const typed = comparableName(query.slice(0, longestQuery))
        .split(" ")
        .filter(Boolean)
        .slice(0, mostWords);
      if (typed.length === 0) return { entries: [], more: false };
      const rank = (forgiving: boolean) => {
        const costs = costsOf(lists, entries.length, typed, forgiving);
        return fitting(entries, typed, costs, prefer, skip);
      };
      const exact = rank(false);
      const found = exact.length >= limit ? exact : rank(true);
      return { entries: found.slice(0, limit).map(({ entry }) => entry), more: found.length > limit };
    },
  };
}

interface Lists {
  readonly names: WordList;
  readonly short: WordList;
  readonly units: WordList;
}

function listsOf(entries: readonly NamedEntry[]): Lists {
  const [names, short, units] = [
    new Map<string, number[]>(),
    new Map<string, number[]>(),
    new Map<string, number[]>(),
  ];
  const add = (list: Map<string, number[]>, word: string, place: number) => {
    const places = list.get(word);
    if (places === undefined) list.set(word, [place]);
    else if (places[places.length - 1] !== place) places.push(place);
  };
  entries.forEach(({ name, unit }, place) => {
    const own = nameWords(name);
    for (const word of own.words) add(names, word, place);
    for (const word of own.short) add(short, word, place);
    if (unit !== null)
      for (const word of comparableName(unit).split(" ")) if (word !== "") add(units, word, place);
  });
  return { names: wordList(names), short: wordList(short), units: wordList(units) };
}

interface Costs {
  /** Entry by entry; `noFit` where a typed word fits nothing. */
  readonly sum: Uint16Array;
  /** Entry by entry: how many typed words are a whole word of the name. */
  readonly whole: Uint8Array;
}

function costsOf(
  { names, short, units }: Lists,
  size: number,
  typed: readonly string[],
  forgiving: boolean,
): Costs {
  const sum = new Uint16Array(size);
  const whole = new Uint8Array(size);
  const best = new Uint16Array(size);
  for (const word of typed) {
    best.fill(noFit);
    const take = (list: WordList, extra: number) => (index: number, fit: WordFit) => {
      const cost = costOf[fit] + extra;
      for (const place of list.places[index]) {
        if (cost < best[place]) best[place] = cost;
        if (fit === "whole" && extra < costOfUnit) whole[place]++;
      }
    };
    eachStart(names, word, take(names, 0));
    eachStart(short, word, take(short, costOfShort));
    eachInside(names, word, take(names, 0));
    eachStart(units, word, take(units, costOfUnit));
    eachInside(units, word, take(units, costOfUnit));
    if (forgiving) {
      eachError(names, word, take(names, 0));
      eachError(units, word, take(units, costOfUnit));
    }
    for (let place = 0; place < size; place++)
      sum[place] = sum[place] === noFit || best[place] === noFit ? noFit : sum[place] + best[place];
  }
  return { sum, whole };
}

interface Fitting<Entry> {
  readonly entry: Entry;
  readonly place: number;
  readonly cost: number;
  readonly preferred: boolean;
  readonly whole: number;
}

function fitting<Entry extends NamedEntry>(
  entries: readonly Entry[],
  typed: readonly string[],
  { sum, whole }: Costs,
  prefer: NameSearchOptions<Entry>["prefer"] = () => false,
  skip: NameSearchOptions<Entry>["skip"] = () => false,
): Fitting<Entry>[] {
  const leaning = leaningWords(typed);
  const found: Fitting<Entry>[] = [];
  for (let place = 0; place < entries.length; place++) {
    if (sum[place] === noFit) continue;
    const entry = entries[place];
    if (skip(entry)) continue;
    const cost = sum[place] + (leaning.length === 0 ? 0 : leaningCost(entry, leaning));
    found.push({ entry, place, cost, preferred: prefer(entry), whole: whole[place] });
  }
  return found.sort(
    (a, b) =>
      a.cost - b.cost || Number(b.preferred) - Number(a.preferred) || b.whole - a.whole || a.place - b.place,
  );
}

interface LeaningWord {
  readonly word: string;
  /** Typed words that it begins, itself included. */
  readonly needed: number;
}

/** Typed words that begin another typed word, and so could fit the same word of a name. */
function leaningWords(typed: readonly string[]): LeaningWord[] {
  return typed
    .map((word) => ({ word, needed: typed.filter((other) => other.startsWith(word)).length }))
    .filter(({ needed }) => needed > 1);
}

function leaningCost({ name }: NamedEntry, leaning: readonly LeaningWord[]): number {
  const own = comparableName(name).split(" ");
  const lean = leaning.some(({ word, needed }) => own.filter((one) => one.startsWith(word)).length < needed);
  return lean ? costOfLeaning : 0;
}
