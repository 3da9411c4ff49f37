import { parentPort } from "node:worker_threads";
import { type ComputationAnswer, type ComputationRequest } from "./computation-message";
import { computations } from "./computations";

const known: Readonly<Record<string, (input: never) => unknown>> = computations;

function answer({ name, input }: ComputationRequest): ComputationAnswer {
  try {
    if (!Object.hasOwn(known, name)) throw new RangeError("There is no such computation");
    return { kind: "value", value: known[name](input as never) };
  } catch (fault) {
    return { kind: "fault", fault };
  }
}

parentPort?.on("message", (request: ComputationRequest) => parentPort?.postMessage(answer(request)));
