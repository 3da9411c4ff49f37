export { can, canReadResults, nameLevelFor } from "./can";
export { permissions, policy, type Permission } from "./policy";
