import {
  referenceCalibration,
  referenceCoverage,
  referenceHardTypes,
  referenceRespondentsNeeded,
  referenceSmallTeams,
} from "../reference/simulation-figures";
import { type ValidityFindings } from "../run-studies";
import { type PositionFindings } from "../studies/position-study";
import { respondentsNeeded } from "../studies/respondents-needed";
import { figure, percent, table } from "./table";

/** Coverage per condition beside the reference. */
export function coverageTable(findings: readonly PositionFindings[]): string {
  return table(
    [
      "N",
      "f",
      "α",
      "simple",
      "reference",
      "weighted",
      "reference",
      "spoken of",
      "width",
      "bias",
      "plain fpc, reference",
    ],
    findings.map(({ condition: { staff, response }, meanAlpha, simple, postStratified, headline }) => {
      const rate = "rate" in response ? response.rate : null;
      const mechanism = response.kind === "random" ? "mcar" : response.kind === "rising" ? "mnar" : null;
      const theirs = referenceCoverage.find(
        (one) => one.staff === staff && one.rate === rate && one.mechanism === mechanism,
      );
      return [
        `${staff}`,
        figure(rate, 1),
        figure(meanAlpha, 2),
        figure(simple.coverage.share),
        figure(theirs?.simple),
        figure(postStratified.coverage.share),
        figure(theirs?.postStratified),
        figure(headline.coverage.share),
        figure(headline.coverage.meanWidth),
        figure(headline.coverage.bias),
        figure(theirs?.plainFpc),
      ];
    }),
  );
}

/** Stated against observed, per bin, beside the reference. */
export function calibrationTable(findings: readonly PositionFindings[]): string {
  return table(
    [
      "N",
      "f",
      "bin",
      "n",
      "stated",
      "observed",
      "2.5 SE",
      "within",
      "reference stated → observed",
      "weighted: stated → observed (n)",
    ],
    findings.flatMap(({ condition: { staff, response }, simple, postStratified }) => {
      const rate = "rate" in response ? response.rate : null;
      const theirs = referenceCalibration.find((one) => one.staff === staff && one.rate === rate);
      return simple.calibration.bins.map((bin, i) => {
        const [, stated, observed] = theirs?.bins[i] ?? [];
        const weighted = postStratified.calibration.bins[i];
        return [
          `${staff}`,
          figure(rate, 1),
          `${bin.from}–${bin.to}`,
          `${bin.n}`,
          figure(bin.stated),
          figure(bin.observed),
          figure(bin.se === null ? null : 2.5 * bin.se),
          bin.honest ? "yes" : "**no**",
          `${figure(stated)} → ${figure(observed)}`,
          `${figure(weighted.stated)} → ${figure(weighted.observed)} (${weighted.n})${weighted.honest ? "" : " outside"}`,
        ];
      });
    }),
  );
}

export function smallTeamTable({ smallTeams }: ValidityFindings): string {
  const bins = (one: ValidityFindings["smallTeams"][number], from: number) => {
    const bin = one.calibration.bins.find((b) => b.from === from);
    return `${figure(bin?.stated)} → ${figure(bin?.observed)}${bin?.honest ? "" : " outside"}`;
  };
  return table(
    [
      "n of 12",
      "coverage",
      "reference",
      "best guess right",
      "reference",
      "P ≥ .80",
      "reference",
      "bin .60–.80",
      "bin .80–.90",
      "bin .95–.99",
    ],
    smallTeams.map((one) => {
      const theirs = referenceSmallTeams.find(({ answered }) => answered === one.answered);
      return [
        `${one.answered}`,
        figure(one.coverage.share),
        figure(theirs?.coverage),
        figure(one.calibration.accuracy),
        figure(theirs?.accuracy),
        figure(one.shareStated80),
        figure(theirs?.shareStated80),
        ...[0.6, 0.8, 0.95].map((from) => bins(one, from)),
      ];
    }),
  );
}

export function changeTable({ change }: ValidityFindings): string {
  return table(
    [
      "waves",
      "true movement",
      '"moved": organisation, per axis',
      "teams, p ≤ .05 unadjusted",
      '"moved": teams, adjusted',
      'reports with a team "moved"',
      "intervals that hold the truth",
      "mean MDC",
    ],
    change.flatMap(({ still, moved }) =>
      [still, moved].map((one) => [
        one.condition.linked ? "linked" : "unlinked",
        figure(one.condition.movement),
        percent(one.organisation.hits, one.organisation.n),
        percent(one.teamsUnadjusted.hits, one.teamsUnadjusted.n),
        percent(one.teamsMoved.hits, one.teamsMoved.n),
        percent(one.reports.hits, one.reports.n),
        figure(one.covered.hits / one.covered.n),
        figure(one.meanMdc),
      ]),
    ),
  );
}

export function hardTypeTable({ hardTypes }: ValidityFindings): string {
  return table(
    [
      "items per axis",
      "α",
      "reference",
      "type = true type",
      "reference",
      "changed type, nothing changed",
      "reference",
      "of these shown",
      "RCI > 1.96, one axis",
      "reference",
    ],
    hardTypes.map((one) => {
      const theirs = referenceHardTypes.find(({ itemsPerAxis }) => itemsPerAxis === one.itemsPerAxis);
      return [
        `${one.itemsPerAxis}`,
        figure(one.alpha),
        figure(theirs?.alpha),
        figure(one.equalToTrue),
        figure(theirs?.equalToTrue),
        figure(one.moved),
        figure(theirs?.moved),
        figure(one.movedReliably),
        figure(one.reliableOneAxis),
        figure(theirs?.reliableOneAxis),
      ];
    }),
  );
}

const spreads = {
  none: "everybody the same, whole organisation",
  "none-within-teams": "everybody the same within the team, teams differ",
  continuous: "one continuous population",
  "two-camps": "two camps, two points apart",
} as const;

export function mixednessTable({ mixedness }: ValidityFindings): string {
  return table(
    ["truth", "people", "mean I / E", '"divided"', '"hybrid"', "differ more than noise"],
    mixedness.map(({ condition: { spread, people, centre }, n, divided, hybrid, aboveNoise }) => [
      spreads[spread],
      `${people}`,
      `${centre.internal} / ${centre.external}`,
      percent(divided, n),
      percent(hybrid, n),
      percent(aboveNoise, n),
    ]),
  );
}

export function tippingTable({ selective, random }: ValidityFindings): string {
  const chance = random.filter(({ condition: { response } }) => "rate" in response && response.rate === 0.6);
  return table(
    [
      "N",
      "response at 60 %",
      "likeliest quadrant wrong",
      "of these flagged fragile",
      "of the right ones flagged",
    ],
    [...selective, ...chance].map(({ condition: { staff, response }, tipping: { wrong, right } }) => [
      `${staff}`,
      response.kind === "rising" ? "rises with the score" : "chance",
      percent(wrong.n, wrong.n + right.n),
      percent(wrong.fragile, wrong.n),
      percent(right.fragile, right.n),
    ]),
  );
}

export function portraitTable({ portraits }: ValidityFindings): string {
  return table(
    ["people", "coverage", "mean width", "without an interval"],
    portraits.map(({ people, coverage }) => [
      `${people}`,
      figure(coverage.share),
      figure(coverage.meanWidth),
      `${coverage.undefined}`,
    ]),
  );
}

export function respondentsTable(): string {
  const staffs = [30, 60, 100, 250, 1000, Infinity];
  return table(
    [
      "distance to the cut",
      ...staffs.map((staff) => (staff === Infinity ? "no end" : `N = ${staff}`)),
      "equal to the reference",
    ],
    referenceRespondentsNeeded.map(([distance, theirs]) => {
      const ours = staffs.map((staff) => respondentsNeeded(distance, staff));
      const same = ours.every((n, i) => n === theirs[i]);
      return [
        distance.toFixed(2),
        ...ours.map((n) => (n === null ? "not possible" : `${n}`)),
        same ? "yes" : "no",
      ];
    }),
  );
}
