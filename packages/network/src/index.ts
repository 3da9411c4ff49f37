export * from "./measure";
export * from "./network-change";
export * from "./network-result";
export * from "./wave-network";
