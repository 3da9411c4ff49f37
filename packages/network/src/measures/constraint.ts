import { type CompressedRows, rowSums } from "../graph/compressed-rows";

/**
 * Burt's (1992) constraint: c_i = Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij = (w_ij + w_ji) / Σ_k (w_ik + w_ki), j over i's
 * contacts. Null for isolates; may exceed 1.
 * @param both symmetric matrix of w_ij + w_ji
 */
export function constraint(both: CompressedRows): (number | null)[] {
  const { n, offsets, columns, weights } = both;
  const sums = rowSums(both);
  const invested = new Float64Array(n);
  const result = new Array<number | null>(n).fill(null);
  for (let i = 0; i < n; i++) {
    if (offsets[i] === offsets[i + 1]) continue;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const contact = columns[k];
      const direct = weights[k] / sums[i];
      invested[contact] += direct;
      for (let m = offsets[contact]; m < offsets[contact + 1]; m++)
        if (columns[m] !== i) invested[columns[m]] += (direct * weights[m]) / sums[contact];
    }
    let total = 0;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) total += invested[columns[k]] ** 2;
    result[i] = total;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      invested[columns[k]] = 0;
      for (let m = offsets[columns[k]]; m < offsets[columns[k] + 1]; m++) invested[columns[m]] = 0;
    }
  }
  return result;
}
