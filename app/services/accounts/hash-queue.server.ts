/** The work could not be begun: too much of it waits. Nothing was done. */
export class TooBusy extends Error {
  constructor() {
    super("Too many passwords are being hashed");
    this.name = "TooBusy";
  }
}

/**
 * Runs work at most so many at a time; the rest waits in order of arrival, and what would make the row too long is refused.
 * @param atOnce how many run @param waiting how many may wait
 */
export function boundedQueue({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) {
  let running = 0;
  const row: (() => void)[] = [];

  const begin = (): Promise<void> => {
    if (running < atOnce) {
      running++;
      return Promise.resolve();
    }
    if (row.length >= waiting) return Promise.reject(new TooBusy());
    return new Promise((next) => row.push(next));
  };
  const end = (): void => {
    const next = row.shift();
    if (next) next();
    else running--;
  };

  return {
    /** @throws TooBusy when the row is full */
    async run<T>(work: () => Promise<T>): Promise<T> {
      await begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}

/**
 * One hash takes 128 MiB and most of a second of one core: two at a time keep a flood of sign-ins within 256 MiB, and
 * nobody waits for more than a dozen others.
 */
export const hashQueue = boundedQueue({ atOnce: 2, waiting: 24 });
