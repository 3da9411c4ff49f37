/**
 * Replacer for JSON: numbers with at most three decimals, one more than whole points of 0-100 and whole percents need.
 * Further digits tell nothing that a reader can use, and more than is needed of how few people answered.
 */
export function threeDecimals(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 + 0 : value;
}
