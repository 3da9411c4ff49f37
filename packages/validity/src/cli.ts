import { writeFileSync } from "node:fs";
import { longPlan } from "./plan";
import { validityDocument } from "./report/validity-document";
import { runStudies } from "./run-studies";

/* `pnpm validity`: simulates for some minutes and writes docs/validity.md. The duration is told here only: the file is the same every time. */
const started = performance.now();
writeFileSync(new URL("../../../docs/validity.md", import.meta.url), validityDocument(runStudies(longPlan)));
process.stdout.write(`docs/validity.md written in ${Math.round((performance.now() - started) / 1000)} s\n`);
