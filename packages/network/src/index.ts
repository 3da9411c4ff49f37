export { bestDivision, type BestDivision } from "./coalitions/best-division";
export { coAssignment } from "./coalitions/co-assignment";
export { matchCoalitions, type NamedGroup } from "./coalitions/match-coalitions";
export { multisliceCommunities } from "./coalitions/multislice-communities";
export { isDetectable, modularityNull, type ModularityNull } from "./coalitions/modularity-null";
export { tieTurnover, type GraphPair } from "./change/turnover";
export { arcsOf, rowDegrees, rowSums, type Arc, type CompressedRows } from "./graph/compressed-rows";
export { contactGraph } from "./graph/contact-graph";
export {
  answeredCount,
  inducedGraph,
  relationGraph,
  tieCount,
  weightSum,
  type RelationGraph,
} from "./graph/relation-graph";
export * from "./measure";
export { betweenness } from "./measures/betweenness";
export { blockDensities } from "./measures/block-density";
export { brokerage, brokerageRoles } from "./measures/brokerage";
export { connectedComponents, isolatesOf, strongComponentSizes } from "./measures/components";
export { constraint } from "./measures/constraint";
export { corePeriphery, type CorePattern } from "./measures/core-periphery";
export { coreness } from "./measures/coreness";
export { cutStructure } from "./measures/cut-structure";
export { density } from "./measures/density";
export { dyadCensus } from "./measures/dyad-census";
export { effectiveSize } from "./measures/effective-size";
export { eiIndex, groupSizes, permuteEi } from "./measures/ei-index";
export { freemanCentralization } from "./measures/freeman-centralization";
export { harmonicCloseness } from "./measures/harmonic-closeness";
export { colemanHomophily, groupModularity, nominalAssortativity } from "./measures/homophily";
export { observedPairs } from "./measures/observed-pairs";
export { qapCorrelation } from "./measures/qap";
export { reciprocity } from "./measures/reciprocity";
export { reconstruction } from "./measures/reconstruction";
export { transitivity } from "./measures/transitivity";
export { weightedBetweenness } from "./measures/weighted-betweenness";
export * from "./network-change";
export * from "./network-result";
export * from "./wave-network";
export * from "./what-if/what-if";
export { computeNetworkChange } from "./change/compute-network-change";
export { layoutWaves } from "./layout/layout-waves";
export { computeNetworkResult, computeNetworkResults } from "./result/compute-network-result";
export { readNetworkResult } from "./result/read-network-result";
export { defaultNetworkSettings } from "./result/network-settings";
export * from "./views/group-network";
export * from "./views/relation-groups";
export * from "./views/shown-groups";
export * from "./views/role-view";
