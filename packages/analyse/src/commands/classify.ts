import { classifySurvey } from "../survey/classify-survey";
import { InputError } from "../input/input-error";
import { type Command } from "./command";
import { olderSetFromArguments, surveyFromArguments } from "./survey-arguments";
import { surveyFormat } from "./survey-format";

export const classify: Command = {
  name: "classify",
  usage: "DIR",
  summary: "position, quadrant probabilities, labels and tipping points of a survey",
  help: `${surveyFormat}

Prints
  axes              items of I (internal) and E (external)
  waves.W           alpha and sem2 (squared standard error of measurement) per axis; units[]:
    unit, level, variance (simple, or post-stratified by team), n (scored on both axes), N (entitled), f = n/N
    mean_, s_, se_  mean, standard deviation over people, standard error of the mean, per axis, in scale points
    corr_of_means   correlation of the errors of the two means
    quadrants_normal, quadrants_t (n - 1 degrees of freedom), headline (t if n < 30)
    label           kind: clearly (>= .90), leaning (>= .60), between, undetermined; types
    quadrants_headline_cut_minus_025, ..._plus_025   with both cuts moved
    tipping_delta_, sd_units_tipping_   how far who did not answer must differ to carry the unit over the cut
    type_shares     respondents per type, share of everybody and its standard deviation
  null = undefined; the reason stands in why.`,
  run: (args) => {
    const older = olderSetFromArguments(args);
    if (!older) return classifySurvey(surveyFromArguments(args));
    const { set, folder } = older;
    if (!set.classify) throw new InputError(`${set.name} has no axes of items to classify on`);
    return set.classify(folder);
  },
};
