export { comparableName } from "./comparable-name";
export { createNameIndex, type NamedEntry, type NameIndex, type NameSearch } from "./name-index";
export { nearNames } from "./near-names";
