import { message } from "@vensterbank/core";
import { measurementQuality } from "@vensterbank/reporting";
import { type ReportContext } from "./report-context.server";

/** How good the measurement is: in words, and the coefficients that the words stand on. */
export function measurementPart({ result }: ReportContext) {
  const { reliability } = result;
  return {
    words: measurementQuality(result),
    coefficients: (["internal", "external", "confusion"] as const).map((scale) => {
      const one = reliability[scale];
      const name = message(`results.scale.${scale}`);
      if (!one.shown) return { scale, name, items: null, n: null, alpha: null, interval: null };
      const { items, complete: n, alpha, feldt95: interval } = one;
      return { scale, name, items, n, alpha, interval };
    }),
    version: result.version,
  };
}
