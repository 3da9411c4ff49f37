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
  const contactOf = new Int32Array(n).fill(-1);
  const result = new Array<number | null>(n).fill(null);
  for (let i = 0; i < n; i++) {
    const start = offsets[i];
    const end = offsets[i + 1];
    if (start === end) continue;
    for (let k = start; k < end; k++) {
      contactOf[columns[k]] = i;
      invested[columns[k]] = weights[k] / sums[i];
    }
    for (let k = start; k < end; k++) {
      const contact = columns[k];
      const share = weights[k] / sums[i] / sums[contact];
      for (let m = offsets[contact], last = offsets[contact + 1]; m < last; m++)
        if (contactOf[columns[m]] === i) invested[columns[m]] += share * weights[m];
    }
    let total = 0;
    for (let k = start; k < end; k++) total += invested[columns[k]] ** 2;
    result[i] = total;
  }
  return result;
}
