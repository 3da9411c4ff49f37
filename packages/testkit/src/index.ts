export { thirdParties } from "./third-parties";
export { deviations, type Deviations } from "./deviations";
export { openReference, openReferenceMissing, syntheticDocument, syntheticReference } from "./reference-data";
export { referenceWaves, type ReferenceWave } from "./reference-waves";
export { attack, best, type Attack, type AttackOutcome, type Attempt } from "./linkage/attack";
export { type CopiedDatabase, type CopiedRow, type CopiedValue } from "./linkage/copied-database";
export { grownIdentities, type Subject } from "./linkage/subjects";
