import { env } from "../../env.server";
import { composeMail } from "./compose-mail";
import { type ComposedMail, type Mail } from "./mail";
import { defaultTransport } from "./mail-transport.server";

/** Milliseconds before each try: a server that is away for a moment is tried again. */
const pauses = [0, 2_000, 20_000];

interface MailHealth {
  /** Mails that were handed over since the service started. */
  readonly sent: number;
  /** Mails that were given up. */
  readonly failed: number;
  /** When the last one was given up, and the code of the reason; never an address. */
  readonly lastFailure: { readonly at: Date; readonly code: string } | null;
}

let health: MailHealth = { sent: 0, failed: 0, lastFailure: null };
const underWay = new Set<Promise<void>>();

/** How sending goes in this process, for the operator. */
export function mailHealth(): MailHealth {
  return health;
}

/**
 * Sends a mail after the answer: nobody waits for it, so that how long a page takes tells nothing about whether there was
 * anybody to write to. A mail that cannot be sent is given up after three tries and counted.
 */
export function sendMail(mail: Mail): void {
  send(() => composeMail(mail, env.APP_URL));
}

/** The same for a mail that was written elsewhere. */
export function sendComposedMail(mail: ComposedMail): void {
  send(() => mail);
}

function send(compose: () => ComposedMail): void {
  const sending = deliver(compose).finally(() => underWay.delete(sending));
  underWay.add(sending);
}

/** Waits until everything that was to be sent is sent or given up; for tests and for stopping. */
export async function mailsSettled(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}

async function deliver(compose: () => ComposedMail): Promise<void> {
  let code = "unknown";
  for (const pause of pauses) {
    await new Promise((done) => setTimeout(done, pause));
    try {
      await defaultTransport()(compose());
      health = { ...health, sent: health.sent + 1 };
      return;
    } catch (error) {
      // The server's own words may repeat the address.
      const { code: given, responseCode } = error as { code?: unknown; responseCode?: unknown };
      code =
        [given, responseCode]
          .filter((part) => part !== undefined)
          .map(String)
          .join(" ") || "unknown";
      if (typeof responseCode === "number" && responseCode >= 500) break;
    }
  }
  health = { ...health, failed: health.failed + 1, lastFailure: { at: new Date(), code } };
}
