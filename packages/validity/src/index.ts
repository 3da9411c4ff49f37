export { longPlan, type ValidityPlan } from "./plan";
export { validityDocument } from "./report/validity-document";
export { runStudies, type ValidityFindings } from "./run-studies";
