/** The only source of the present moment for use cases; tests pass a fixed one. */
export interface Clock {
  now(): Date;
}

let ofThisProcess: Clock = { now: () => new Date() };

/** The clock of this process. */
export const systemClock: Clock = { now: () => ofThisProcess.now() };

/** Lets a process live by another clock, for trying out what takes weeks. @returns how to put the old one back */
export function replaceSystemClock(clock: Clock): () => void {
  const before = ofThisProcess;
  ofThisProcess = clock;
  return () => {
    ofThisProcess = before;
  };
}

export function fixedClock(at: Date | string): Clock {
  const moment = new Date(at);
  return { now: () => new Date(moment) };
}
