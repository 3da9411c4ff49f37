import { nearestTowards } from "@vensterbank/charts";

/** What a key does on the map. */
export type MapKey =
  { readonly do: "go"; readonly place: number } | { readonly do: "choose" | "clear" | "in" | "out" | "fit" };

const directions: Readonly<Record<string, "up" | "down" | "left" | "right">> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

interface Walk {
  readonly places: readonly { readonly x: number; readonly y: number }[];
  /** Where one stands; null = not on the map yet. */
  readonly at: number | null;
  /** Where one starts. */
  readonly start: number;
  /** Neighbours of where one stands, strongest relation first. */
  readonly neighbours: readonly number[];
  /** The neighbour that was visited last by `n`. */
  readonly last: number;
}

/** Arrows go to the nearest mark in that direction, `n` along the relations of the mark that was chosen. */
export function mapKey(key: string, { places, at, start, neighbours, last }: Walk): MapKey | null {
  if (key === "Enter" || key === " ") return { do: "choose" };
  if (key === "Escape") return { do: "clear" };
  if (key === "+" || key === "=") return { do: "in" };
  if (key === "-") return { do: "out" };
  if (key === "0") return { do: "fit" };
  if (places.length === 0) return null;
  if (key === "n" || key === "N") {
    if (neighbours.length === 0) return null;
    return { do: "go", place: neighbours[(neighbours.indexOf(last) + 1) % neighbours.length] };
  }
  const direction = directions[key];
  if (direction === undefined) return null;
  if (at === null) return { do: "go", place: start };
  return { do: "go", place: nearestTowards(places, at, direction) ?? at };
}
