export {
  primaryReason,
  withheldReasons,
  withholdGroups,
  type CountedGroup,
  type WithheldReason,
} from "./withhold";
export { type AnswerSystem, type Atom, type Candidate } from "./answer-system";
export { decideReleases, type GateRules, type ReleaseVerdict } from "./decide-releases";
export { gateReasons, spokenReason, type GateReason } from "./gate-reason";
