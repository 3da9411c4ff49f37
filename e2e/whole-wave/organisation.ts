import { type RunningServer } from "../server";
import { addVisitors, sessionTokenOf } from "../access/visitors";
import { Browserless } from "./browserless";
import { formsIn } from "./html-form";
import { linkIn, type MailServer } from "./mail-server";
import { type Plan, staffLists } from "./staff-lists";

export const slug = "west";
const password = "Vensterbank, proef van een hele meting";

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export interface Staff {
  readonly director: Browserless;
  readonly consultant: Browserless;
  readonly coordinator: Browserless;
}

/** Puts the one in place who may make organisations; before the server starts. */
export const prepareOperator = addVisitors;

/** Waits until a mail to somebody is there. @returns the path of its link */
export async function mailedLink({ delivered }: MailServer, to: string, path: RegExp): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const mail = delivered.findLast((one) => one.to === to)?.mail;
    if (mail) return linkIn(mail, path);
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error("The mail did not come.");
}

/** A new organisation: an operator makes it, its director comes in by mail and invites the others. */
export async function makeOrganisation({ url }: RunningServer, mails: MailServer): Promise<Staff> {
  const operator = new Browserless(url, "192.0.2.1", { session: sessionTokenOf("operator") });
  await operator.fill("/operator/tenants/new", ["slug"], {
    name: "Welzijn West",
    slug,
    locale: "nl",
    director: "directeur@west.example",
  });
  const enter = async (to: string, name: string, from: string) => {
    const visitor = new Browserless(url, from);
    await visitor.fill(await mailedLink(mails, to, /^\/invitation\//), ["password"], { name, password });
    return visitor;
  };
  const director = await enter("directeur@west.example", "Dinand Directeur", "192.0.2.2");
  for (const [role, email, endsOn] of [
    ["consultant", "adviseur@bureau.example", dayFromNow(180)],
    ["coordinator", "coordinator@west.example", ""],
  ])
    await director.fill(`/t/${slug}/settings/members/invite`, ["role"], { email, role, endsOn });
  return {
    director,
    consultant: await enter("adviseur@bureau.example", "Ada Adviseur", "192.0.2.3"),
    coordinator: await enter("coordinator@west.example", "Coen Coördinator", "192.0.2.4"),
  };
}

/** Signs in anew, as after a weekend. */
export async function signIn({ url }: RunningServer, email: string, from: string): Promise<Browserless> {
  const visitor = new Browserless(url, from);
  await visitor.fill("/sign-in", ["password"], { email, password });
  return visitor;
}

/** What the columns of the staff list mean: pointed out once, known from then on. */
const columns = {
  "column.code": "Personeelsnummer",
  "column.name": "Volledige naam",
  "column.email": "E-mailadres",
  "column.role": "Functie",
  "column.unit": "Afdeling",
  "column.activeFrom": "Datum in dienst",
};

/** Brings the lists in as files, each looked at before it is taken. */
export async function bringLists(coordinator: Browserless, plan: Plan): Promise<void> {
  const lists = staffLists(plan);
  for (const kind of ["units", "people", "partners"] as const) {
    const page = `/t/${slug}/import`;
    const form = formsIn((await coordinator.get(page)).html).find(({ offers }) => offers.has("file"));
    if (!form) throw new Error("There is nowhere to put a list.");
    const body = new FormData();
    body.set("kind", kind);
    body.set("file", new Blob([lists[kind]], { type: "text/csv" }), `${kind}.csv`);
    const uploaded = await coordinator.submit(page, form, body);
    const preview = uploaded.path.endsWith("/columns")
      ? await coordinator.fill(uploaded.path, ["column.name"], columns)
      : uploaded;
    const taken = await coordinator.fill(preview.path, ["cancel"], { intent: "apply" });
    if (taken.path !== page) throw new Error(`The list of ${kind} was not taken: ${taken.path}.`);
  }
}

/** A programme with one measurement in preparation. @returns the path of the measurement */
export async function planWave(consultant: Browserless, closesOn: string): Promise<string> {
  const made = await consultant.fill(`/t/${slug}/programmes/new`, ["nameLevel"], {
    name: "West in verandering",
    nameLevel: "roles",
  });
  const wave = await consultant.fill(made.path, ["title"], { title: "Meting 1", closesOn });
  return wave.path;
}
