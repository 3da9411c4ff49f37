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

/** Pairs as one short text: two thousand objects would be ten times as long and slow to read. */
export function encodeTies(pairs: readonly MapPair[]): string {
  return pairs
    .map(({ a, b, ab, ba, reports, change }) => {
      const said = `${a.toString(base)}.${b.toString(base)}.${ab}${ba}`;
      const changed = change ? `${change.before}${letters[change.state]}` : "";
      return reports === undefined ? said + changed : `${said}${changed}.${reports.toString(base)}`;
    })
    .join(";");
}

/** @throws RangeError when the text was not written by `encodeTies` */
export function decodeTies(text: string): MapPair[] {
  if (text === "") return [];
  return text.split(";").map((one) => {
    const [a, b, said, reports] = one.split(".");
    if (said === undefined || !/^[0-4]{2}([0-4][a-z])?$/.test(said))
      throw new RangeError("A pair on the map cannot be read");
    const digit = (place: number) => Number(said[place]) as Strength;
    const state = states.get(said[3] ?? "");
    return {
      a: Number.parseInt(a, base),
      b: Number.parseInt(b, base),
      ab: digit(0),
      ba: digit(1),
      ...(reports === undefined ? {} : { reports: Number.parseInt(reports, base) }),
      ...(state === undefined ? {} : { change: { state, before: digit(2) } }),
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
