import { type Identifiers, type KnownId, madeUp } from "./known-ids";
import { type SampleRequest } from "./sample-request";

/** What an identifier is replaced by. */
export const swapKinds = ["foreign", "made up", "other kind", "hostile"] as const;
export type SwapKind = (typeof swapKinds)[number];

export interface Swap {
  readonly kind: SwapKind;
  /** Where in the request: `path:wave`, `query:unit`, `field:into`. */
  readonly place: string;
  readonly from: KnownId;
  readonly to: string;
  readonly request: SampleRequest;
}

interface Whose {
  /** The tenant or user that the request is about. */
  readonly own: readonly string[];
  readonly foreign: readonly string[];
}

const hostile = ["", "../../elders", "x".repeat(2_000), "naïef-🙂-身份", "%00"];

/** Every request that comes of swapping one identifier of `request` for something else. */
export function swapsOf(request: SampleRequest, ids: Identifiers, { own, foreign }: Whose): Swap[] {
  const first = (find: (owner: string) => string | null, owners: readonly string[]) =>
    owners.reduce<string | null>((found, owner) => found ?? find(owner), null);
  return aFewEach(placesOf(request, ids)).flatMap(({ place, from, optional, put }): Swap[] => {
    const swap = (kind: SwapKind, to: string | null, swapped = to === null ? request : put(to)): Swap[] =>
      to === null ? [] : [{ kind, place, from, to, request: swapped }];
    const other = first((owner) => ids.sameKind(from, owner), foreign);
    const inPath = place.startsWith("path:");
    return [
      ...swap("foreign", other),
      ...swap("made up", madeUp(from.value)),
      ...swap(
        "other kind",
        first((owner) => ids.otherKind(from, owner), own),
      ),
      ...hostile
        .filter((text) => text !== "" || !(inPath || optional))
        .flatMap((text) => swap("hostile", text)),
      ...(place.startsWith("field:") && other !== null
        ? swap("hostile", `${other} and ${from.value}`, twice(request, place, from.value, other))
        : []),
    ];
  });
}

interface Found {
  readonly place: string;
  readonly from: KnownId;
  readonly optional: boolean;
  put(value: string): SampleRequest;
}

/** Fields of one kind come by the hundred: a list of names is one place. */
function aFewEach(found: readonly Found[]): Found[] {
  const times = new Map<string, number>();
  return found.filter(({ place }) => {
    times.set(place, (times.get(place) ?? 0) + 1);
    return (times.get(place) ?? 0) <= 2;
  });
}

/** Where identifiers stand in a request. */
function placesOf(request: SampleRequest, ids: Identifiers): Found[] {
  const { params, query, fields, optional } = request;
  const inPath = Object.entries(params).flatMap(([name, value]) =>
    ids.find(value).map((from): Found => ({
      place: `path:${name}`,
      from,
      optional: false,
      put: (to) => ({ ...request, params: { ...params, [name]: value.replace(from.value, to) } }),
    })),
  );
  const inPairs = (which: "query" | "field", pairs: SampleRequest["fields"]) =>
    pairs.flatMap(([name, value], at) => {
      const put = (pair: readonly [string, string]) => {
        const changed = pairs.map((one, i) => (i === at ? pair : one));
        return which === "query" ? { ...request, query: changed } : { ...request, fields: changed };
      };
      const place = `${which}:${name.replaceAll(/[0-9a-f-]{16,}/g, "*")}`;
      return [
        ...ids.find(value).map((from): Found => ({
          ...{ place, from, optional: optional.has(name) },
          put: (to) => put([name, value.replace(from.value, to)]),
        })),
        ...ids.find(name).map((from): Found => ({
          ...{ place: `${place} (name)`, from, optional: true },
          put: (to) => put([name.replace(from.value, to), value]),
        })),
      ];
    });
  return [...inPath, ...inPairs("query", query), ...inPairs("field", fields)];
}

/** A field that comes twice: with what is another's, and with what is one's own. */
function twice(request: SampleRequest, place: string, own: string, foreign: string): SampleRequest {
  const name = place.slice("field:".length);
  const fields = request.fields.flatMap(([key, value]): [string, string][] =>
    key === name && value === own
      ? [
          [key, foreign],
          [key, own],
        ]
      : [[key, value]],
  );
  return { ...request, fields };
}
