export * from "./axes";
export * from "./change-result";
export * from "./reason-code";
export * from "./wave-data";
export * from "./wave-result";
