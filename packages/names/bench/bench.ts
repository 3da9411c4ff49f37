import { seededRandom } from "@vensterbank/core";
import MiniSearch from "minisearch";
import { comparableName } from "../src/comparable-name";
import { type GeneratedName, generatedNames } from "../src/generated-names.fixture";
import { createNameIndex } from "../src/name-index";

/**
 * `pnpm --filter @vensterbank/names bench`: building the index, and searching as somebody types, for 2,000 and 20,000
 * names; the same with MiniSearch (prefix, fuzzy and folded, as its manual advises for names) in the same run.
 */
const limit = 12;

for (const size of [2_000, 20_000]) {
  const people = generatedNames(size);
  const queries = typedQueries(people);
  console.log(`\n${size} names, ${queries.length} queries as they are typed`);
  const built = timed(() => createNameIndex(people));
  const builtPeer = timed(() => miniSearch(people));
  report("build", built.milliseconds, builtPeer.milliseconds);
  const ours = queries.map(({ text }) => timed(() => built.value.search(text, { limit }).entries));
  const theirs = queries.map(({ text }) => timed(() => builtPeer.value(text)));
  report("median search", quantile(ours, 0.5), quantile(theirs, 0.5));
  report("95 % of searches", quantile(ours, 0.95), quantile(theirs, 0.95));
  report("slowest search", quantile(ours, 1), quantile(theirs, 1));
  const found = (results: readonly { readonly value: readonly GeneratedName[] }[]) => {
    const whole = queries.flatMap(({ meant, isWhole }, i) =>
      isWhole ? [{ meant, value: results[i].value }] : [],
    );
    const hits = whole.filter(({ meant, value }) =>
      value.some(({ name }) => comparableName(name) === comparableName(meant.name)),
    );
    return `${((100 * hits.length) / whole.length).toFixed(1)} %`;
  };
  console.log(`${"meant one among first 12".padEnd(26)}ours ${found(ours)}, MiniSearch ${found(theirs)}`);
}

interface Query {
  readonly text: string;
  readonly meant: GeneratedName;
  /** Typed to the end. */
  readonly isWhole: boolean;
}

/** Letter by letter: given and family name, family name first, and with a swapped pair of letters. */
function typedQueries(people: readonly GeneratedName[]): Query[] {
  const random = seededRandom(3);
  return Array.from({ length: 40 }, () => people[random.below(people.length)]).flatMap((meant) =>
    [
      `${meant.given} ${meant.particle} ${meant.family}`,
      `${meant.particle} ${meant.family} ${meant.given}`,
      `${meant.given} ${meant.family.slice(0, 2)}${meant.family[3]}${meant.family[2]}${meant.family.slice(4)}`,
    ].flatMap((text) => {
      const letters = [...text.replaceAll(/ +/g, " ").trim().toLowerCase()];
      return letters.map((_, at) => ({
        text: letters.slice(0, at + 1).join(""),
        meant,
        isWhole: at === letters.length - 1,
      }));
    }),
  );
}

function miniSearch(people: readonly GeneratedName[]): (text: string) => GeneratedName[] {
  const byId = new Map<unknown, GeneratedName>(people.map((one) => [one.id, one]));
  const index = new MiniSearch<GeneratedName>({
    fields: ["name", "unit"],
    processTerm: (term) => comparableName(term).replaceAll(" ", "") || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0),
      combineWith: "AND",
      boost: { name: 3 },
    },
  });
  index.addAll(people);
  return (text) =>
    index
      .search(text)
      .slice(0, limit)
      .flatMap(({ id }) => byId.get(id) ?? []);
}

interface Timed<T> {
  readonly value: T;
  readonly milliseconds: number;
}

function timed<T>(work: () => T): Timed<T> {
  const start = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - start };
}

function quantile(all: readonly { readonly milliseconds: number }[], share: number): number {
  const sorted = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function report(what: string, ours: number, theirs: number): void {
  const ratio = (theirs / ours).toFixed(1);
  console.log(
    `${what.padEnd(26)}ours ${ours.toFixed(2)} ms, MiniSearch ${theirs.toFixed(2)} ms: ${ratio} times as long`,
  );
}
