export { type PositionFindings, studyPositions } from "./studies/position-study";
