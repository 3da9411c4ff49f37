/** How two documents compare: the largest relative deviation of numbers, and everything that is really different. */
export interface Deviations {
  readonly compared: number;
  readonly largest: number;
  readonly differences: readonly string[];
}

export interface DeviationOptions {
  /** |actual − expected| ≤ tolerance · max(1, |expected|) */
  readonly tolerance: number;
  /** Keys of the expected document that are not compared. */
  readonly except?: readonly (string | RegExp)[];
}

/**
 * Walks the expected document; what the actual one has more is not looked at. Lists of objects with a `unit` or `group`
 * are matched by it. Text is compared only under `kind`, `types`, `headline`, `unit`, `group`, `axis`.
 */
export function deviations(expected: unknown, actual: unknown, options: DeviationOptions): Deviations {
  const differences: string[] = [];
  let compared = 0;
  let largest = 0;
  const skipped = (key: string) =>
    (options.except ?? []).some((one) => (typeof one === "string" ? one === key : one.test(key)));
  const differ = (path: string, e: unknown, a: unknown) =>
    differences.push(`${path}: expected ${JSON.stringify(e)}, got ${JSON.stringify(a)}`);
  const walk = (path: string, key: string, e: unknown, a: unknown): void => {
    if (typeof e === "string") {
      compared += 1;
      if (e !== a) differ(path, e, a);
    } else if (typeof e === "number") {
      compared += 1;
      const deviation = typeof a === "number" ? Math.abs(a - e) / Math.max(1, Math.abs(e)) : Infinity;
      if (deviation > options.tolerance) differ(path, e, a);
      else largest = Math.max(largest, deviation);
    } else if (Array.isArray(e)) {
      if (!Array.isArray(a)) return void differ(path, e, a);
      const byName = named(e) && named(a) ? new Map(a.map((one) => [nameOf(one), one])) : null;
      if (!byName && a.length !== e.length) return void differ(path, e, a);
      e.forEach((one, i) =>
        walk(`${path}/${nameOf(one) ?? i}`, key, one, byName ? byName.get(nameOf(one)) : a[i]),
      );
    } else if (isRecord(e)) {
      if (!isRecord(a)) return void differ(path, e, a);
      for (const [name, value] of Object.entries(e)) {
        if (skipped(name) || (typeof value === "string" && !comparedText.has(name))) continue;
        if (name in a) walk(`${path}/${name}`, name, value, a[name]);
        else differ(`${path}/${name}`, value, undefined);
      }
    } else {
      compared += 1;
      if (e !== a) differ(path, e, a);
    }
  };
  walk("", "", expected, actual);
  return { compared, largest, differences };
}

const comparedText = new Set(["kind", "types", "headline", "unit", "group", "axis"]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const name = value.unit ?? value.group;
  return typeof name === "string" ? name : undefined;
}

function named(list: readonly unknown[]): boolean {
  const names = new Set(list.map(nameOf));
  return list.length > 0 && !names.has(undefined) && names.size === list.length;
}
