import { type TieLevel, tieLevels } from "@vensterbank/core";
import { type TieState } from "../coalitions/coalition-picture-input";

/** Reported strength, 0 = not named, 1..4. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** Two nodes with what each said of the other. `a` < `b` are places in the list of nodes. */
export interface MapPair {
  readonly a: number;
  readonly b: number;
  readonly ab: Strength;
  readonly ba: Strength;
  /** Between groups: the number of reports behind the line. */
  readonly reports?: number;
  /** What the relation is about, where all levels are shown together. */
  readonly levels?: readonly TieLevel[];
  readonly change?: {
    readonly state: TieState;
    /** Strongest report in the other wave. */
    readonly before: Strength;
  };
}

const letters: Readonly<Record<TieState, string>> = {
  kept: "k",
  begun: "b",
  ended: "e",
  stronger: "s",
  weaker: "w",
  joined: "j",
  left: "l",
  unknown: "u",
};
const states = new Map(
  Object.entries(letters).map(([state, letter]) => [letter, state as TieState] as const),
);
const base = 36;
/** Every combination of levels is one capital: the first level counts 1, the second 2, the third 4; "A" stands for 1. */
const firstCapital = 64;

/** Pairs as one short text: two thousand objects would be ten times as long and slow to read. */
export function encodeTies(pairs: readonly MapPair[]): string {
  return pairs
    .map(({ a, b, ab, ba, reports, levels, change }) => {
      const about = levels === undefined || levels.length === 0 ? "" : capitalOf(levels);
      const said = `${a.toString(base)}.${b.toString(base)}.${ab}${ba}${about}`;
      const changed = change ? `${change.before}${letters[change.state]}` : "";
      return reports === undefined ? said + changed : `${said}${changed}.${reports.toString(base)}`;
    })
    .join(";");
}

const capitalOf = (levels: readonly TieLevel[]) =>
  String.fromCharCode(
    firstCapital + levels.reduce((sum, level) => sum + 2 ** Math.max(0, tieLevels.indexOf(level)), 0),
  );

function levelsOf(capital: string): readonly TieLevel[] {
  const sum = capital.charCodeAt(0) - firstCapital;
  return tieLevels.filter((_, i) => (sum >> i) % 2 === 1);
}

/** @throws RangeError when the text was not written by `encodeTies` */
export function decodeTies(text: string): MapPair[] {
  if (text === "") return [];
  return text.split(";").map((one) => {
    const [a, b, said = "", reports] = one.split(".");
    const parts = /^([0-4])([0-4])([A-G])?(?:([0-4])([a-z]))?$/.exec(said);
    if (parts === null) throw new RangeError("A pair on the map cannot be read");
    const [, ab, ba, about, before, letter = ""] = parts;
    const digit = (sign: string) => Number(sign) as Strength;
    const state = states.get(letter);
    return {
      a: Number.parseInt(a, base),
      b: Number.parseInt(b, base),
      ab: digit(ab),
      ba: digit(ba),
      ...(reports === undefined ? {} : { reports: Number.parseInt(reports, base) }),
      ...(about === undefined ? {} : { levels: levelsOf(about) }),
      ...(state === undefined ? {} : { change: { state, before: digit(before) } }),
    };
  });
}

/** The stronger of what both said, before or now. */
export function strengthOf({ ab, ba, change }: MapPair): number {
  return Math.max(ab, ba, change?.before ?? 0);
}

export function isConfirmed({ ab, ba }: MapPair): boolean {
  return ab > 0 && ba > 0;
}
