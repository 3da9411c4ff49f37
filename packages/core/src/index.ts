export * from "./app-error";
export * from "./clock";
export * from "./ids";
export { message, type Message } from "./message";
export * from "./own-question";
export * from "./programme";
export * from "./random";
export * from "./result";
export * from "./vocabulary";
