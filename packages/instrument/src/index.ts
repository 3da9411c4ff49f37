export * from "./answer";
export * from "./instrument";
export * from "./scoring-key";
export { buildInstrument } from "./build-instrument";
export { defaultChangeTopics } from "./content/default-change-topics";
export { validateInstrument } from "./validate-instrument";
