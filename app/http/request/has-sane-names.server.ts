/** Longer than any name of a field here. */
const longestName = 300;
/** Places in lists that a form may have beyond what it fills. */
const sparePlaces = 2_000;
/** Of fields that are sent, so many places in lists at most: an unchecked box of a row sends nothing. */
const placesPerField = 10;
const mostPlaces = 9_999;

/**
 * Whether the names of a form's fields describe lists that are about as long as what was sent. A name such as
 * `rows[30000000].x` makes whoever reads the form go through thirty million empty rows, before anybody has signed in.
 */
export function hasSaneNames(form: FormData): boolean {
  const lengths = new Map<string, number>();
  let fields = 0;
  for (const [name, value] of form) {
    fields += 1;
    if (name.length > longestName) return false;
    if (name === intentName && !isSaneIntent(value)) return false;
    for (const { 1: digits, index } of name.matchAll(/\[(\d+)\]/g)) {
      const list = name.slice(0, index);
      lengths.set(list, Math.max(lengths.get(list) ?? 0, Number(digits) + 1));
    }
  }
  const places = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return places <= sparePlaces + placesPerField * fields;
}

/** The field in which Conform's buttons ask for another row, or for a value at a place of a list. */
const intentName = "__intent__";

function isSaneIntent(value: FormDataEntryValue): boolean {
  if (typeof value !== "string") return false;
  const places = [...value.matchAll(/\[(\d+)\]/g)].map(({ 1: digits }) => Number(digits));
  return [...places, ...indexesIn(value)].every((place) => place <= mostPlaces);
}

/** What Conform takes for a place besides the name. */
function indexesIn(text: string): readonly number[] {
  const found: number[] = [];
  try {
    JSON.parse(text, (key, value: unknown) => {
      if ((key === "index" || key === "from" || key === "to") && typeof value === "number") found.push(value);
      return value;
    });
  } catch {
    // Not an intent at all: Conform takes it for none.
  }
  return found;
}
