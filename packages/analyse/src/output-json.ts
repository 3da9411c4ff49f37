/** A document as text; a number that is not finite is a fault of ours, and is never printed. */
export function outputJson(document: unknown): string {
  const guard = (key: string, value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${key} is ${value}`);
    return value;
  };
  return JSON.stringify(document, guard, 1);
}
