export { thirdParties } from "./third-parties";
export { deviations, type Deviations } from "./deviations";
export { openReference, openReferenceMissing, syntheticDocument, syntheticReference } from "./reference-data";
export { referenceWaves, type ReferenceWave } from "./reference-waves";
