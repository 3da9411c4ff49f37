import { type WithheldReason } from "@vensterbank/disclosure";
import { type MeanEstimate } from "@vensterbank/typology";

/**
 * Why a mean may not stand beside the position of the same group: an axis or facet of other people than the position is
 * about. The two together would be an equation about those in whom they differ, however large both are. Results are
 * computed over the same people; a document of another version may not be.
 */
export function besidePosition(
  estimate: Pick<MeanEstimate, "n">,
  position: { readonly n: number },
): WithheldReason | undefined {
  return estimate.n === position.n ? undefined : "protects-another-group";
}
