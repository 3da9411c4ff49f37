export * from "./answer";
export * from "./instrument";
export * from "./scoring-key";
