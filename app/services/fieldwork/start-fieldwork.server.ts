import { type Clock, type FieldworkStepId, systemClock, type TenantId } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import type { JobScope } from "../jobs/job-scope";
import { listenForSteps } from "./announce-steps";
import { runDueSteps } from "./run-due-steps.server";

interface FieldworkOptions {
  /** Opens the database, or gives the one that is open. */
  readonly database: () => Promise<Database>;
  readonly onFault: (fault: unknown) => void;
  readonly clock?: Clock;
  /** Milliseconds between two rounds. */
  readonly pause?: number;
}

/**
 * Lets happen what is planned in the waves of every organisation: at once what is overdue, from then on in rounds, and
 * sooner when it is announced. An organisation that is on hold waits. Starts once in a process; a second call does nothing.
 * @returns how to stop
 */
export function startFieldwork({
  database,
  onFault,
  clock = systemClock,
  pause = 5_000,
}: FieldworkOptions): () => void {
  let turn: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const faults = new Map<FieldworkStepId, number>();
  const ofTenant = async (id: TenantId) => {
    const units = (await database()).forTenant(id);
    const scope: JobScope = {
      tenant: { id },
      clock,
      read: (work) => units.read(work),
      write: (work) => units.write(work),
    };
    await runDueSteps(scope, { onFault, faults });
  };
  const ofAll = async () => {
    const tenants = await (await database()).control.read((control) => control.tenants.list());
    // What goes wrong in one tenant keeps no other waiting.
    for (const { id, status } of tenants) if (status === "active") await ofTenant(id).catch(onFault);
  };
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(() => (stopped ? undefined : work())).catch(onFault);
    return turn;
  };
  const stop = listenForSteps((id) => void inTurn(() => ofTenant(id)));
  if (!stop) return () => undefined;
  let waiting = true;
  void inTurn(ofAll).then(() => (waiting = false));
  const rounds = setInterval(() => {
    if (waiting) return;
    waiting = true;
    void inTurn(ofAll).then(() => (waiting = false));
  }, pause);
  rounds.unref();
  return () => {
    stopped = true;
    stop();
    clearInterval(rounds);
  };
}
