/**
 * Above this number of people or nodes, what grows with the square of it is bounded (docs/decisions/0013). The result says
 * where: `positions.placedBy`, `coalitions.test`, `blocks.unitPairs`; `betweennessSources` from four thousand on.
 */
export const veryLarge = 1_000;
