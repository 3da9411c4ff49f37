// A worker thread starts without the TypeScript loader of its parent; this file is what it can start from.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
