export * from "./findings/facets";
export * from "./findings/headline";
export * from "./findings/layers";
export * from "./findings/measurement";
export * from "./findings/topics";
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
export { decide } from "./release/group-trees";
export * from "./release/released";
export * from "./release/released-wave-result";
export { releaseWaveResult } from "./release/release-wave-result";
export { compositionFinding } from "./progress/composition-finding";
export { messageList } from "./progress/message-list";
export { movementBrief, movementFinding, movementPeople, movementPhrase } from "./progress/movement-finding";
export { type NamedReaction, pathHeadline, stepHeadline } from "./progress/progress-headline";
export { progressLimits, type ProgressLimitsInput } from "./progress/progress-limits";
export { reactionPhrase } from "./progress/reaction-phrase";
export { transitionFinding, type TransitionInput } from "./progress/transition-finding";
export { type ComputedWave, releaseChange } from "./release/release-change";
export * from "./release/released-change";
