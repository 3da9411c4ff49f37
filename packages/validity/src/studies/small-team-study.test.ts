import { describe, expect, it } from "vitest";
import { shareError } from "../criteria/binomial";
import { studySmallTeams } from "./small-team-study";

describe("teams of twelve", () => {
  it.each([5, 7, 12])(
    "have intervals that cover at least .94 when %i answer, and honest probabilities",
    (answered) => {
      const { coverage, calibration } = studySmallTeams(answered, { organisations: 60, seed: answered });
      expect(coverage.share).toBeGreaterThanOrEqual(0.94 - 2.5 * shareError(0.94, coverage.trials));
      const overconfident = calibration.bins.filter(
        (bin) => !bin.honest && (bin.stated ?? 0) > (bin.observed ?? 1),
      );
      expect(overconfident).toEqual([]);
    },
  );
});
