import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { env } from "../../../env.server";

/**
 * Takes mails to these addresses out of the folder in which mails are kept where there is no mail server. With a mail
 * server there is no such folder: what was delivered is its receiver's.
 * @param addresses in lower case
 */
export async function forgetMails(
  addresses: ReadonlySet<string>,
  folder = join(env.DATA_DIR, "outbox"),
): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  for (const name of files) {
    const file = join(folder, name);
    // Headers come first and end with an empty line; a long one goes on on a line that begins with a blank.
    const [head] = (await readFile(file, "utf8").catch(() => "")).split(/\r?\n\r?\n/, 1);
    const [, to = ""] = /^to:(.*(?:\r?\n[ \t].*)*)/im.exec(head) ?? [];
    const receivers = to.toLowerCase().match(/[^\s<>",;]+@[^\s<>",;]+/g) ?? [];
    if (receivers.some((one) => addresses.has(one))) await rm(file, { force: true });
  }
}
