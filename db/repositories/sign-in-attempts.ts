import { createHash } from "node:crypto";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { type Session } from "../engines/engine";

/** What is counted: tries of one kind under one key, at most so many within a window of so many minutes. */
export interface TryCounter {
  readonly kind: string;
  /** An address, an account, a link, or a pair of those; only its hash is kept. */
  readonly key: string;
  readonly most: number;
  readonly minutes: number;
}

/** Windows that began so long ago are over, in hours: longer than any lasts. */
const keptHours = 48;

interface Window {
  readonly keyHash: string;
  readonly start: Date;
  /** Whole minutes until the window ends, 1 or more. */
  readonly left: number;
}

function windowOf({ kind, key, minutes }: TryCounter, now: Date): Window {
  const length = minutes * 60_000;
  const start = Math.floor(now.getTime() / length) * length;
  return {
    keyHash: createHash("sha256").update(`${kind}:${key}`).digest("hex"),
    start: new Date(start),
    left: Math.max(1, Math.ceil((start + length - now.getTime()) / 60_000)),
  };
}

/**
 * Counters for rate limits. They stand in the database: they survive a restart, and all processes count together.
 */
export function signInAttempts({ db, tables: { signInAttempt } }: Session) {
  const at = ({ keyHash, start }: Window) =>
    and(eq(signInAttempt.keyHash, keyHash), eq(signInAttempt.windowStart, start));

  /** Counts one more try and returns how many there are in this window. */
  async function add(keyHash: string, start: Date): Promise<number> {
    const [row] = await db
      .insert(signInAttempt)
      .values({ keyHash, windowStart: start, count: 1 })
      .onConflictDoUpdate({
        target: [signInAttempt.keyHash, signInAttempt.windowStart],
        set: { count: sql`${signInAttempt.count} + 1` },
      })
      .returning({ count: signInAttempt.count });
    return row.count;
  }

  async function deleteBefore(moment: Date): Promise<void> {
    await db.delete(signInAttempt).where(lt(signInAttempt.windowStart, moment));
  }

  return {
    add,

    /**
     * Whether a try would be one too many, without counting it: what is refused anyway costs no write.
     * @returns minutes until it may be tried again; null when it may be tried now
     */
    async waiting(counters: readonly TryCounter[], now: Date): Promise<number | null> {
      for (const counter of counters) {
        const window = windowOf(counter, now);
        const [row] = await db.select().from(signInAttempt).where(at(window)).limit(1);
        if ((row?.count ?? 0) >= counter.most) return window.left;
      }
      return null;
    },

    /**
     * Counts a try before it is judged, so that of many at once no more pass than may. Counters stand narrowest first:
     * what is refused there does not use up what others share. Where a window begins, those that are long over go, whoever
     * tried and however it went: hashes of addresses can be guessed, and many addresses make many rows.
     * @returns minutes until it may be tried again; null when this try may go on
     */
    async count(counters: readonly TryCounter[], now: Date): Promise<number | null> {
      for (const counter of counters) {
        const window = windowOf(counter, now);
        const tries = await add(window.keyHash, window.start);
        if (tries === 1) await deleteBefore(new Date(now.getTime() - keptHours * 3600_000));
        if (tries > counter.most) return window.left;
      }
      return null;
    },

    /** Counts one try less: it was right, or was never judged. */
    async takeBack(counters: readonly TryCounter[], now: Date): Promise<void> {
      for (const counter of counters)
        await db
          .update(signInAttempt)
          .set({ count: sql`${signInAttempt.count} - 1` })
          .where(and(at(windowOf(counter, now)), gt(signInAttempt.count, 0)));
    },

    /** Forgets the tries under these keys. */
    async clear(counters: readonly TryCounter[], now: Date): Promise<void> {
      for (const counter of counters) {
        const { keyHash } = windowOf(counter, now);
        await db.delete(signInAttempt).where(eq(signInAttempt.keyHash, keyHash));
      }
    },

    deleteBefore,
  };
}
