import { createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Clock } from "@vensterbank/core";
import { randomId } from "@vensterbank/db";
import { type MailCarrier } from "./mail-carrier";

/** Into files, one `.eml` each, where there is no mail server; a message that did not end keeps another name. */
export function fileCarrier(dataDir: string, clock: Clock): MailCarrier {
  const folder = join(dataDir, "outbox");
  return {
    async send(_envelope, message) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const moment = clock.now().toISOString().replaceAll(/[:.]/g, "-");
      const file = join(folder, `${moment}-${randomId().slice(0, 8)}.eml`);
      await pipeline(message, createWriteStream(`${file}.part`, { mode: 0o600 }));
      await rename(`${file}.part`, file);
    },
    close: () => undefined,
  };
}
