import { agrees, exceeds } from "../criteria/binomial";
import { coversAsClaimed } from "../criteria/coverage";
import { type ValidityFindings } from "../run-studies";

export interface Verdict {
  readonly check: string;
  readonly criterion: string;
  readonly found: string;
  readonly met: boolean;
}

const share = ({ hits, n }: { readonly hits: number; readonly n: number }) => hits / n;
const range = (values: readonly number[]) =>
  `${Math.min(...values).toFixed(3)}–${Math.max(...values).toFixed(3)}`;

/** Every check of methods 7 with its criterion, judged by the findings alone. */
export function verdicts(findings: ValidityFindings): Verdict[] {
  return [...aboutPositions(findings), ...aboutChange(findings), ...aboutPeople(findings)];
}

function aboutPositions({ random, uneven, calibration, smallTeams }: ValidityFindings): Verdict[] {
  const coverages = (of: "simple" | "postStratified" | "headline") => random.map((one) => one[of].coverage);
  const covered = (check: string, list: ReturnType<typeof coverages>): Verdict => ({
    check,
    criterion: ".93–.97 in every condition",
    found: range(list.map((one) => one.share ?? 0)),
    met: list.every(coversAsClaimed),
  });
  const bins = (of: "simple" | "headline") => calibration.flatMap((one) => one[of].calibration.bins);
  const calibrated = (check: string, list: ReturnType<typeof bins>): Verdict => {
    const off = list.filter((bin) => !bin.honest).length;
    return {
      check,
      criterion: "stated − observed within 2.5 binomial SE in every bin",
      found: `${off} of ${list.length} bins outside`,
      met: off === 0,
    };
  };
  const five = smallTeams.filter(({ answered }) => answered >= 5);
  const teamBins = smallTeams.filter(({ answered }) => answered >= 7).flatMap((one) => one.calibration.bins);
  const over = teamBins.filter((bin) => !bin.honest && (bin.stated ?? 0) > (bin.observed ?? 1)).length;
  return [
    covered("Coverage of 95 % intervals, every answer counting the same", coverages("simple")),
    covered("Coverage, weighted by team", coverages("postStratified")),
    covered("Coverage of whichever the product speaks of", coverages("headline")),
    covered(
      "Coverage of the same, response 30–90 % over teams",
      uneven.map((one) => one.headline.coverage),
    ),
    calibrated("Calibration, every answer counting the same", bins("simple")),
    calibrated("Calibration of whichever the product speaks of", bins("headline")),
    {
      check: "Teams of 12, 5 or more answers: coverage",
      criterion: "at least .94",
      found: range(five.map((one) => one.coverage.share ?? 0)),
      met: five.every((one) => (one.coverage.share ?? 0) >= 0.94),
    },
    {
      check: "Teams of 12, 7 or more answers (where a type is given): no overconfidence",
      criterion: "stated not above observed by more than 2.5 SE",
      found: `${over} of ${teamBins.length} bins overconfident`,
      met: over === 0,
    },
  ];
}

function aboutChange({ change }: ValidityFindings): Verdict[] {
  return change.flatMap(({ still, moved }): Verdict[] => {
    const kind = still.condition.linked ? "linked people" : "unlinked waves";
    return [
      {
        check: `No true change, ${kind}: the organisation "moved"`,
        criterion: "about 5 % on an axis",
        found: share(still.organisation).toFixed(3),
        met: agrees(0.05, still.organisation.hits, still.organisation.n),
      },
      {
        check: `No true change, ${kind}: some team "moved" in the report`,
        criterion: "at most 5 % of reports",
        found: share(still.reports).toFixed(3),
        met: !exceeds(0.05, still.reports.hits, still.reports.n),
      },
      {
        check: `A movement of the size of the MDC, ${kind}: detected`,
        criterion: "about half of the time",
        found: share(moved.organisation).toFixed(3),
        met: agrees(0.5, moved.organisation.hits, moved.organisation.n),
      },
    ];
  });
}

function aboutPeople({ hardTypes, mixedness, portraits }: ValidityFindings): Verdict[] {
  const null60 = mixedness.filter(({ condition }) => condition.spread.startsWith("none"));
  const camps = mixedness.filter(({ condition }) => condition.spread === "two-camps");
  return [
    {
      check: "No true change: people shown as having changed type",
      criterion: "only beyond reliable change; far below the raw share",
      found: `${range(hardTypes.map((one) => one.movedReliably))} (raw ${range(hardTypes.map((one) => one.moved))})`,
      met: hardTypes.every((one) => one.movedReliably <= one.reliableEitherAxis),
    },
    {
      check: 'Everybody the same: "divided" by measurement error alone',
      criterion: "at most 5 % of groups",
      found: range(null60.map((one) => one.divided / one.n)),
      met: null60.every((one) => !exceeds(0.05, one.divided, one.n)),
    },
    {
      check: 'Two camps: called "hybrid"',
      criterion: "at most 5 % of groups",
      found: range(camps.map((one) => one.hybrid / one.n)),
      met: camps.every((one) => !exceeds(0.05, one.hybrid, one.n)),
    },
    {
      check: "Portraits: coverage of 95 % bootstrap intervals, 10 to 100 people",
      criterion: ".93–.97",
      found: range(portraits.map((one) => one.coverage.share ?? 0)),
      met: portraits.every((one) => coversAsClaimed(one.coverage)),
    },
  ];
}
