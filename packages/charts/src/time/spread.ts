/**
 * Centres of things of one size that stand as near as they can to where they want to be, in their order, without
 * touching. @param wanted centres in ascending order, pixels @param size with the gap that each keeps @param room both ends
 */
export function spread(
  wanted: readonly number[],
  size: number,
  [from, to]: readonly [number, number],
): readonly number[] {
  const half = size / 2;
  const places = [...wanted];
  places.forEach((at, i) => {
    places[i] = Math.max(at, i === 0 ? from + half : places[i - 1] + size);
  });
  for (let i = places.length - 1; i >= 0; i--)
    places[i] = Math.min(places[i], i === places.length - 1 ? to - half : places[i + 1] - size);
  return places;
}
