import { type Clock, systemClock } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import { readBounceAddress } from "./bounce-address.server";
import { noteBounce } from "./note-bounce.server";
import { readBounce } from "./read-bounce.server";

interface BounceOptions {
  readonly database: () => Promise<Database>;
  readonly onFault: (fault: unknown) => void;
  readonly port: number;
  readonly host?: string;
  /** The address that those of single mails are made from. */
  readonly address: string;
  readonly clock?: Clock;
}

/** Bytes; a report is a few thousand. */
const mostBytes = 256 * 1024;

const unknown = Object.assign(new Error("5.1.1 Nobody here"), { responseCode: 550 });
const tooLarge = Object.assign(new Error("5.3.4 Too large"), { responseCode: 552 });
const notNow = Object.assign(new Error("4.3.0 Not now"), { responseCode: 451 });

/**
 * A small mail server that takes in reports about mails which did not arrive, at addresses that were made for one mail each,
 * and passes nothing on. What is no such report is thrown away.
 * @returns how to stop
 */
export function startBounces({
  database,
  onFault,
  port,
  host,
  address,
  clock = systemClock,
}: BounceOptions): () => Promise<void> {
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["AUTH", "STARTTLS"], logger: false, banner: "reports only" },
    ...{ size: mostBytes, maxClients: 20, socketTimeout: 30_000, disableReverseLookup: true },
    async onRcptTo({ address: recipient }, _session, answer) {
      try {
        const mark = readBounceAddress(recipient, address);
        const known = mark !== null && (await noteBounce(await database(), clock, mark));
        answer(known ? null : unknown);
      } catch (fault) {
        onFault(fault);
        answer(notNow);
      }
    },
    async onData(stream, { envelope }, answer) {
      try {
        const raw = await whole(stream);
        const code = raw && (await readBounce(raw));
        for (const { address: recipient } of code ? envelope.rcptTo : []) {
          const mark = readBounceAddress(recipient, address);
          if (mark && code) await noteBounce(await database(), clock, mark, code);
        }
        answer(raw === null ? tooLarge : null);
      } catch (fault) {
        onFault(fault);
        answer(notNow);
      }
    },
  });
  server.on("error", (fault: Error & { code?: string }) => {
    // Who breaks off a connection is no fault of ours.
    if (fault.code === "EADDRINUSE" || fault.code === "EACCES") onFault(fault);
  });
  server.listen(port, host);
  return () => new Promise((closed) => server.close(() => closed()));
}

/** Null when it is more than was agreed. */
async function whole(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes <= mostBytes) parts.push(part);
  }
  return bytes > mostBytes || stream.sizeExceeded ? null : Buffer.concat(parts);
}
