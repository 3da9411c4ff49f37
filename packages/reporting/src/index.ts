export { feedbackDraft } from "./feedback/feedback-draft";
export {
  type FeedbackAudience,
  feedbackAudiences,
  type FeedbackFacts,
  type FeedbackParagraph,
  type FeedbackSection,
  feedbackSections,
} from "./feedback/feedback-paragraph";
export * from "./findings/conclusions";
export * from "./findings/cut-sensitivity";
export * from "./findings/facets";
export * from "./findings/headline";
export * from "./findings/layers";
export * from "./findings/measurement";
export * from "./findings/quality";
export * from "./findings/topics";
export * from "./findings/units";
export * from "./findings/views";
export {
  facetName,
  people,
  peopleFirst,
  points,
  pointsApart,
  reactionName,
  reasonText,
  share,
} from "./findings/words";
export { groupId } from "./release/group-id";
export * from "./release/released";
export * from "./release/released-own-question";
export * from "./release/released-quality";
export * from "./release/released-wave-result";
export { releaseRelations } from "./release/release-relations";
export { releaseOwnQuestions } from "./release/release-own-questions";
export { releaseWaveResult, type WaveRelease } from "./release/release-wave-result";
export * from "./mapped/perceived-and-mapped";
export { compositionFinding } from "./progress/composition-finding";
export { messageList } from "./progress/message-list";
export { movementBrief, movementFinding, movementPeople, movementPhrase } from "./progress/movement-finding";
export { type NamedReaction, pathHeadline, stepHeadline } from "./progress/progress-headline";
export { progressLimits, type ProgressLimitsInput } from "./progress/progress-limits";
export { reactionPhrase } from "./progress/reaction-phrase";
export { detectableMessage, signedPoints } from "./progress/signed-points";
export { transitionFinding, type TransitionInput } from "./progress/transition-finding";
export { type LoggedRelease, type PlannedRelease } from "./release/plan/logged-release";
export { type ComparedWave, planComparison } from "./release/plan/plan-comparison";
export { planRelations } from "./release/plan/plan-relations";
export { planWave, type WaveToRelease } from "./release/plan/plan-wave";
export { type ComparedRelease, releaseChange } from "./release/release-change";
export * from "./release/released-change";
export { withholdInTree } from "./release/withhold-in-tree";
