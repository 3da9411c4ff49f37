import type { Clock } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { hourOf, takeResponse } from "./take-response.server";

interface TakingOptions {
  readonly database: () => Promise<Database>;
  readonly clock: Clock;
  readonly onFault: (fault: unknown) => void;
  /** Time between two looks at the clock, milliseconds. */
  readonly pause?: number;
}

let running = false;

/**
 * Renews what is shown of the response to open waves, when an hour begins. Starts once in a process; a second call does
 * nothing. Several processes do it once together: what was counted for an hour stays.
 * @returns how to stop
 */
export function startTakingResponse({ database, clock, onFault, pause = 5_000 }: TakingOptions): () => void {
  if (running) return () => undefined;
  running = true;
  let timer: NodeJS.Timeout;
  let done = "";
  const look = async () => {
    const hour = hourOf(clock.now());
    try {
      if (hour !== done) await takeAll(await database(), clock);
      done = hour;
    } catch (error) {
      // Somebody was writing, or the database is away: the next look does it.
      onFault(error);
    }
    plan();
  };
  const plan = () => {
    if (!running) return;
    timer = setTimeout(() => void look(), pause);
    timer.unref();
  };
  void look();
  return () => {
    running = false;
    clearTimeout(timer);
  };
}

/** Every open wave of every organisation. @returns how many were counted */
export async function takeAll(database: Database, clock: Clock): Promise<number> {
  const tenants = await database.control.read((control) => control.tenants.list());
  let taken = 0;
  for (const { id, timeZone } of tenants) {
    const own = database.forTenant(id);
    const open = await own.read(async ({ waves }) =>
      (await waves.list()).filter(
        ({ status, takenResponse }) => status === "open" && takenResponse?.hour !== hourOf(clock.now()),
      ),
    );
    for (const { id: waveId } of open)
      taken += await own.write(async (repositories) => {
        const wave = await repositories.waves.get(waveId);
        return wave && (await takeResponse(repositories, wave, { clock, timeZone })) ? 1 : 0;
      });
  }
  return taken;
}
