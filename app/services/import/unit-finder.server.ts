import { comparable } from "./column-names.server";
import { madeCode } from "./made-code.server";

interface NamedUnit {
  readonly code: string;
  readonly name: string;
}

/** Finds units by what a list calls them: the code, the code in other capitals, or the name. */
export class UnitFinder {
  /** Units that are not there yet, in the order in which the file names them: comparable name → unit. */
  readonly unknown = new Map<string, NamedUnit>();
  private readonly byCode: ReadonlySet<string>;
  private readonly other = new Map<string, string | null>();

  constructor(units: readonly NamedUnit[]) {
    this.byCode = new Set(units.map(({ code }) => code));
    for (const { code, name } of units) this.add(comparable(name), code);
    const codes = new Map(units.map(({ code }) => [comparable(code), code]));
    for (const [key, code] of codes) this.other.set(key, code);
  }

  /** @returns the code of the unit; null when there is none; "ambiguous" when two have that name */
  find(text: string): { readonly code: string } | "ambiguous" | null {
    if (this.byCode.has(text)) return { code: text };
    const code = this.other.get(comparable(text));
    return code === null ? "ambiguous" : code === undefined ? null : { code };
  }

  /** The code that a unit of this name is going to have, and whether the name is met for the first time. */
  foresee(name: string): { readonly code: string; readonly isFirst: boolean } {
    const key = comparable(name);
    const known = this.unknown.get(key);
    const { code } = known ?? { code: madeCode(key === "" ? name : key) };
    if (known === undefined) this.unknown.set(key, { code, name });
    return { code, isFirst: known === undefined };
  }

  private add(key: string, code: string): void {
    const before = this.other.get(key);
    this.other.set(key, before === undefined || before === code ? code : null);
  }
}
