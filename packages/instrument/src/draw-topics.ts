/** How many change topics one person gets the short form for. */
export const topicsDrawn = { inside: 2, partner: 4 } as const;

/**
 * The change topics that one person answers the short form for (planned missingness).
 *
 * Pairs come from a round-robin tournament (circle method): over each full round of n(n−1)/2 consecutive indices every
 * pair comes up once, every topic n−1 times, and the next full round has each pair the other way round. With ranks as
 * index the draw is exactly balanced; with a hash of the pseudonym it is balanced in expectation.
 *
 * @param topics keys in the programme's order
 * @param index any whole number; must come from pseudonymous data, never from the order of invitations
 * @param count how many; 2 uses the pairs, otherwise a turning window; all topics when there are no more than `count`
 * @throws RangeError when index or count is not a whole number
 */
export function drawTopics(
  topics: readonly string[],
  index: number,
  count: number = topicsDrawn.inside,
): string[] {
  if (!Number.isSafeInteger(index)) throw new RangeError("The index of a draw must be a whole number");
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError("The count of a draw must be 0 or more");
  if (topics.length <= count) return [...topics];
  const position = Math.abs(index);
  if (count !== 2) return Array.from({ length: count }, (_, i) => topics[(position + i) % topics.length]);
  const pairs = roundRobin(topics);
  const [first, second] = pairs[position % pairs.length];
  return Math.floor(position / pairs.length) % 2 === 0 ? [first, second] : [second, first];
}

function roundRobin(topics: readonly string[]): (readonly [string, string])[] {
  const seats: (string | null)[] = topics.length % 2 === 0 ? [...topics] : [...topics, null];
  const rounds = seats.length - 1;
  return Array.from({ length: rounds }, (_, round) => {
    const turning = seats.slice(1).map((_seat, i) => seats[1 + ((i + round) % rounds)]);
    const ring = [seats[0], ...turning];
    return ring.slice(0, ring.length / 2).flatMap((one, i) => {
      const other = ring[ring.length - 1 - i];
      if (one === null || other === null) return [];
      return [(round + i) % 2 === 0 ? ([one, other] as const) : ([other, one] as const)];
    });
  }).flat();
}
