export {
  primaryReason,
  withheldReasons,
  withholdGroups,
  type CountedGroup,
  type WithheldReason,
} from "./withhold";
