import { measurementQuality } from "@vensterbank/reporting";
import { type ReportContext } from "./report-context.server";

/** How well the scales hang together, in a sentence each; the rest stands on a page of its own. */
export function measurementPart({ result }: ReportContext) {
  return { words: measurementQuality(result) };
}
