import { type RunningServer } from "../server";
import { type Staff } from "./organisation";
import { Browserless } from "./browserless";
import { type Participant } from "./crowd";
import { formsIn } from "./html-form";
import { linkIn, type MailServer } from "./mail-server";

/** Everybody from somewhere else: the product counts who comes from one address. */
const from = (i: number) => `198.51.${100 + Math.floor(i / 250)}.${(i % 250) + 1}`;

/** Those who got an invitation by mail, each with the link in it. */
export function invitedByMail({ url }: RunningServer, { delivered }: MailServer): Participant[] {
  const links = new Map<string, string>();
  for (const { to, mail } of delivered)
    if (/^(medewerker|contact)\d+@/.test(to) && !links.has(to)) links.set(to, linkIn(mail, /^\/r\/[^/]+$/));
  return [...links].map(([address, link], i) => ({
    address,
    link,
    visitor: new Browserless(url, from(i)),
    sent: false,
  }));
}

/** Makes a link on paper for everybody who has no address, by name, as a coordinator does. */
export async function handOutLinks(
  { url }: RunningServer,
  { coordinator }: Staff,
  wave: string,
  names: readonly string[],
): Promise<Participant[]> {
  const people: Participant[] = [];
  for (const name of names) {
    const page = await coordinator.get(`${wave}/links?search=${encodeURIComponent(name)}`);
    const form = formsIn(page.html).find(({ offers }) => offers.has("participation"));
    if (!form) throw new Error("The list has nobody of this name.");
    const made = await coordinator.submit(page.path, form, new URLSearchParams(form.filled));
    const link = /\/r\/[\w-]{20,}/.exec(made.html)?.[0];
    if (link === undefined) throw new Error("No link was told.");
    people.push({
      address: null,
      link,
      visitor: new Browserless(url, from(300 + people.length)),
      sent: false,
    });
  }
  return people;
}
