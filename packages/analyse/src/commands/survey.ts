import { describeSurvey } from "../survey/describe-survey";
import { type Command } from "./command";
import { olderSetFromArguments, surveyFromArguments } from "./survey-arguments";
import { surveyFormat } from "./survey-format";

export const survey: Command = {
  name: "survey",
  usage: "DIR",
  summary: "scores, reliability, agreement, memberships and change of a survey",
  help: `${surveyFormat}

Prints
  waves.W           n_respondents, N, response by unit and role, scored, axes_correlation
    scales.S        items (after reversing), scores by minimum answered share, alpha with interval, item-rest correlations,
                    omega (one factor, maximum likelihood; heywood: a residual variance stands on its guard)
    groups.S        agreement within teams (r_wg, r_wg(J), AD), ICC(1), ICC(2), F, on complete cases;
                    aggregation: may a mean be called a property of the team, and what speaks against it
    two_factors     are the axes two: confirmatory factor model, HTMT
    membership      resemblance to the four types, mixedness: total = within + between people, noise expectation
    membership_by_unit, membership_by_role
    bootstrap_rao_wu_yue   memberships and mixedness with weights N/n, teams as strata, measurement error kept
    bootstrap       axis means: percentile and BCa ends, simple random sampling
    raking          weights that fit role and team size (analysis.json raking), means with and without
  with several waves
    change, change_by_unit, change_by_role   linked people: difference, interval, g_av, reliable change, detectable change
    change_unpaired   everybody of both waves, covariance 0; composition: stayers, joiners, leavers
    transition_cut3   hard types of linked people, first wave in the rows
    benjamini_hochberg   p of all teams on both axes, adjusted
  null = undefined; the reason stands in why.`,
  run: (args) => {
    const older = olderSetFromArguments(args);
    return older ? older.set.describe(older.folder) : describeSurvey(surveyFromArguments(args));
  },
};
