export {
  type Attributes,
  type AttributeValue,
  type NetworkDocument,
  type NetworkNode,
  type NetworkRelation,
  type NetworkTie,
} from "./document/network-document";
export {
  networkProblemCodes,
  networkProblemSentence,
  networkWarningCodes,
  type NetworkPlace,
  type NetworkProblem,
  type NetworkProblemCode,
  type NetworkWarning,
  type NetworkWarningCode,
} from "./problems/network-problem";
export {
  networkReadFormats,
  type ColumnMapping,
  type NetworkFile,
  type NetworkLimits,
  type NetworkReadFormat,
  type NetworkReading,
  type ReadNetworkOptions,
} from "./reading/network-reading";
export {
  inspectNetworkFiles,
  type InspectedTable,
  type NetworkInspection,
} from "./reading/inspect-network-files";
export { networkLimits } from "./reading/network-limits";
export { readNetwork } from "./reading/read-network";
export {
  networkFileEndings,
  networkWriteFormats,
  writeNetwork,
  type NetworkWriteFormat,
} from "./writing/write-network";
export { readSheets, type SheetRows, type SheetsReading } from "./excel/read-sheets";
