/** What a list would do to somebody or something; in the order in which a preview shows them. */
export const differenceKinds = [
  "new",
  "moved",
  "role",
  "returned",
  "changed",
  "contact-new",
  "contact-changed",
  "left",
  "absent",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface DifferenceLine {
  readonly name: string;
  /** What it was and what it becomes: unit names when somebody moved, codes of roles when that changed. */
  readonly from?: string;
  readonly to?: string;
  /** Columns, by their name in code, in which it is changed otherwise. */
  readonly columns?: readonly string[];
}

export interface Difference {
  readonly kind: DifferenceKind;
  readonly count: number;
  /** The first of them. */
  readonly lines: readonly DifferenceLine[];
}

const linesShown = 50;

/** Gathers differences; counts all of them and keeps the first names. */
export class Differences {
  private readonly found = new Map<DifferenceKind, { count: number; lines: DifferenceLine[] }>();

  add(kind: DifferenceKind, line: DifferenceLine): void {
    const one = this.found.get(kind) ?? { count: 0, lines: [] };
    one.count++;
    if (one.lines.length < linesShown) one.lines.push(line);
    this.found.set(kind, one);
  }

  count(kind: DifferenceKind): number {
    return this.found.get(kind)?.count ?? 0;
  }

  list(): Difference[] {
    return differenceKinds.flatMap((kind) => {
      const one = this.found.get(kind);
      return one === undefined ? [] : [{ kind, ...one }];
    });
  }
}
