// Answers at once, never, or with a fault, and says which thread it is.
import { parentPort, threadId } from "node:worker_threads";

parentPort?.on("message", ({ name, input }) => {
  if (input.never) for (;;);
  if (input.leave) process.exit(3);
  if (input.fault) parentPort?.postMessage({ kind: "fault", fault: new RangeError(input.fault) });
  else parentPort?.postMessage({ kind: "value", value: { name, input, threadId } });
});
