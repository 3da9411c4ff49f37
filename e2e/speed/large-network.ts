/** The staff list, partners and relations of a large organisation, as the files that it would bring in. */
export interface LargeNetwork {
  readonly units: string;
  readonly people: string;
  readonly partners: string;
  readonly ties: string;
}

export interface NetworkSize {
  /** People and partners together. */
  readonly nodes: number;
  /** Pairs with a relation: lines on the map. */
  readonly ties: number;
}

const partnersIn = (nodes: number) => Math.round(nodes / 20);
/** People of one team. */
const teamSize = 12;
/** Teams that mostly work together: a coalition, if the search finds it. */
const teamsTogether = 12;
const sectors = ["housing", "health", "education", "police-justice", "municipality", "volunteers"];
const levels = ["case", "practice", "strategic"];

/**
 * The same files for the same size, on every machine: who works with whom is drawn, and no real person is in it.
 * @param top code of the unit that stands above all others
 */
export function largeNetwork({ nodes, ties }: NetworkSize, top: string): LargeNetwork {
  const below = numbers(nodes);
  const outside = partnersIn(nodes);
  const inside = nodes - outside;
  const teams = Math.ceil(inside / teamSize);
  const person = (i: number) => `p${String(i + 1).padStart(5, "0")}`;
  const partner = (i: number) => `x${String(i + 1).padStart(3, "0")}`;
  const teamOf = (i: number) => Math.floor(i / teamSize);
  const parts = Math.ceil(teams / teamsTogether);
  const units = [
    "code;parent;name",
    ...Array.from({ length: parts }, (_, i) => `d${i + 1};${top};Department ${i + 1}`),
    ...Array.from(
      { length: teams },
      (_, i) => `t${i + 1};d${Math.floor(i / teamsTogether) + 1};Team ${i + 1}`,
    ),
  ];
  const people = [
    "code;name;role;unit;active from",
    ...Array.from({ length: inside }, (_, i) => {
      const role = i % teamSize === 0 ? "manager" : i % teamSize === 1 ? "support" : "professional";
      return `${person(i)};Person ${i + 1};${role};t${teamOf(i) + 1};2020-01-01`;
    }),
  ];
  const partners = [
    "code;name;sector",
    ...Array.from(
      { length: outside },
      (_, i) => `${partner(i)};Organisation ${i + 1};${sectors[i % sectors.length]}`,
    ),
  ];
  const rows = ["wave;from;to;level;strength;value"];
  const said = new Set<string>();
  const pairs = new Set<string>();
  const tell = (from: string, to: string) => {
    said.add(from);
    rows.push(`1;${from};${to};${levels[below(levels.length)]};${1 + below(4)};`);
  };
  while (pairs.size < ties) {
    const a = below(inside);
    const across = below(100);
    const far = across < 10 ? partner(below(outside)) : person(near(a, across, inside, below));
    const key = person(a) < far ? `${person(a)} ${far}` : `${far} ${person(a)}`;
    if (far === person(a) || pairs.has(key)) continue;
    pairs.add(key);
    tell(person(a), far);
    if (below(100) < 55) tell(far, person(a));
  }
  // Who is named by others and names nobody says so: then everybody answered.
  for (let i = 0; i < inside; i++) if (!said.has(person(i))) rows.push(`1;${person(i)};;;;`);
  return {
    units: units.join("\n"),
    people: people.join("\n"),
    partners: partners.join("\n"),
    ties: rows.join("\n"),
  };
}

/** Somebody of the own team (a third), of teams that work together (half), or anybody. */
function near(a: number, across: number, inside: number, below: (end: number) => number): number {
  const together = teamSize * teamsTogether;
  const [start, size] =
    across < 40
      ? [Math.floor(a / teamSize) * teamSize, teamSize]
      : across < 92
        ? [Math.floor(a / together) * together, together]
        : [0, inside];
  return Math.min(inside - 1, start + below(size));
}

/** Whole numbers below an end, always the same row of them: xorshift of 32 bits (Marsaglia 2003). */
function numbers(seed: number): (end: number) => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (end) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}
