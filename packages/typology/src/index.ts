export * from "./axes";
export {
  computePositionCells,
  computeWaveCells,
  type LinkedWave,
  placesInWave,
} from "./cells/compute-wave-cells";
export { figureNames, type TopicPart, topicParts } from "./cells/figure-names";
export { type Cell, type FigureCells, type LinkedPlace, type ReleasedFor } from "./cells/wave-cells";
export * from "./change-result";
export { composeChange } from "./change/composition";
export { difference, type Pair, pairedDifference, type PairedFigures } from "./change/paired-difference";
export { individualMdc95, isReliable, linkedSem2, reliableChangeIndex } from "./change/reliable-change";
export { type TypeTransitions, typeTransitions } from "./change/type-transitions";
export { unpairedDifference, type WaveSample } from "./change/unpaired-difference";
export { type ReportStage } from "./compute-stage";
export { computeWaveChange } from "./compute-wave-change";
export { movementOutcomes } from "./change/movement-outcomes";
export { computeWaveResult, typologyVersion } from "./compute-wave-result";
export { betweenPersonNoise, noiseRuns } from "./mixedness/between-person-noise";
export { decomposeMixedness } from "./mixedness/decompose-mixedness";
export { type CalibrationAnchors, defaultAnchors, membership } from "./mixedness/membership";
export { describePosition } from "./position/describe-position";
export { axesCorrelation, type Point } from "./position/point";
export { postStratifiedEstimate } from "./position/post-stratified-estimate";
export { quadrantProbabilities } from "./position/quadrant-probabilities";
export { reactionLabel } from "./position/reaction-label";
export {
  errorsFromCut,
  respondentsNeeded,
  settledDistance,
  type Spread,
  usualSpread,
} from "./planning/respondents-needed";
export { portraitPoints, portraitProfile } from "./portraits/portrait-profile";
export { simplePosition } from "./position/simple-position";
export { type Stratum } from "./position/strata";
export { quadrantCounts, quadrantOf } from "./position/type-shares";
export { computeMeasurementQuality } from "./quality/compute-measurement-quality";
export * from "./quality/measurement-quality";
export { type RakedPosition } from "./quality/raked-position";
export { type ShrunkenUnit, shrunkenUnits, type UnitMean } from "./quality/shrunken-units";
export * from "./own-questions-result";
export * from "./reason-code";
export { completeCase, defaultScoringRule, scaleScore, type ScoringRule } from "./scoring/scale-score";
export { keyedAnswer, type Keyed } from "./scoring/keyed-answer";
export { scaleReliability } from "./scoring/scale-reliability";
export { scoringItems } from "./scoring-items";
export { groupPosition, pointsOf } from "./wave/group-position";
export { mixednessResult, type ScaleAnchors } from "./wave/mixedness-result";
export { guidanceFor, responseRules } from "./wave/speak-of-position";
export { scoreWaveData, type ScoredWaveData } from "./wave/scored-respondents";
export * from "./wave-data";
export * from "./wave-result";
