import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { type RunningServer } from "../server";

/** The mails that a server wrote for an address, oldest first; it has no mail server and keeps them as files. */
export async function mailsTo({ dataDir }: RunningServer, address: string): Promise<readonly Email[]> {
  const folder = join(dataDir, "outbox");
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  } catch {
    // Nothing was sent yet.
    return [];
  }
  const mails = await Promise.all(
    names.sort().map((name) => PostalMime.parse(readFileSync(join(folder, name)))),
  );
  return mails.filter(({ to }) => to?.some((one) => one.address === address));
}

/** Waits for the mail with a subject, which is sent after the page was answered. @returns the newest one's link */
export async function linkMailed(server: RunningServer, address: string, subject: string): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const mails = (await mailsTo(server, address)).filter((mail) => mail.subject === subject);
    const link = /^http\S+$/m.exec(mails.at(-1)?.text ?? "")?.[0];
    if (link !== undefined) return link;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`No mail "${subject}" came for ${address}.`);
}
