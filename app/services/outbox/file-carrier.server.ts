import { renameSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
      message.onBegin();
      await writeFile(`${file}.part`, message.bytes, { mode: 0o600, flush: true });
      await message.beforeEnd();
      message.atEnd();
      renameSync(`${file}.part`, file);
    },
    close: () => undefined,
  };
}
