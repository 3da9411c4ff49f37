export * from "./organisation-provider";
export * from "./sign-in-at-provider";
