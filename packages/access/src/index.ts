export { can, canReadResults, nameLevelFor, nameLevelInFiles } from "./can";
export { permissions, policy, type Permission } from "./policy";
export { addressGroup, limited, longestWindow, type RateCounter } from "./rate-limits";
