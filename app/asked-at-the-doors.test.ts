import { permissions } from "@vensterbank/access";
import { describe, expect, it } from "vitest";
import { asksOf, kindOf } from "./http/route/guarded-handler.server";
import siteMap from "./routes";

interface Entry {
  readonly file: string;
  readonly path?: string;
  readonly children?: readonly Entry[];
}

const map: readonly Entry[] = await siteMap;
const modules = import.meta.glob<Record<string, unknown>>("./routes/**/*.tsx");
const sources = import.meta.glob<string>("./routes/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

function flat(entries: readonly Entry[], above = ""): { file: string; pattern: string }[] {
  return entries.flatMap(({ file, path, children = [] }) => {
    const pattern = path === undefined ? above : `${above}/${path}`;
    return [{ file, pattern }, ...flat(children, pattern)];
  });
}

/** What the doors of a route ask: permission to look / permission to change; a star asks for recent proof. */
async function askedBy(file: string): Promise<string> {
  const module = await modules[`./${file}`]();
  return ["loader", "action"]
    .map((name) => {
      const { may = "", recently } = asksOf(module[name]);
      return module[name] === undefined ? "" : `${may}${recently ? "*" : ""}`;
    })
    .join(" / ")
    .trim()
    .replace(/ \/$/, "");
}

/**
 * Written out a second time on purpose: a door that asks something else must be changed here as well. Exports, deletion
 * and changes of membership want recent proof (trust 3).
 */
const expected: Readonly<Record<string, string>> = {
  "/t/:tenant": "tenant.read",
  "/t/:tenant/programmes": "programme.read",
  "/t/:tenant/programmes/new": "programme.edit / programme.edit",
  "/t/:tenant/programmes/:programme": "programme.read / programme.edit",
  "/t/:tenant/programmes/:programme/questions": "programme.edit / programme.edit",
  "/t/:tenant/programmes/:programme/preview": "programme.read",
  "/t/:tenant/programmes/:programme/edit": "programme.edit / programme.edit",
  "/t/:tenant/programmes/:programme/end": "programme.end* / programme.end*",
  "/t/:tenant/programmes/:programme/coalitions/over-time": "coalitions.read",
  "/t/:tenant/waves/:wave": "wave.read / programme.edit",
  "/t/:tenant/waves/:wave/edit": "programme.edit / programme.edit",
  "/t/:tenant/waves/:wave/open": "wave.open / wave.open",
  "/t/:tenant/waves/:wave/links": "links.issue / links.issue",
  "/t/:tenant/waves/:wave/codes": "links.issue",
  "/t/:tenant/waves/:wave/codes/sheet.pdf": "links.issue / links.issue",
  "/t/:tenant/waves/:wave/kiosks": "links.issue / links.issue",
  "/t/:tenant/waves/:wave/paper": "paper.enter / paper.enter",
  "/t/:tenant/waves/:wave/paper/:file": "paper.enter",
  "/t/:tenant/waves/:wave/invitations": "invitations.send / invitations.send",
  "/t/:tenant/waves/:wave/invitations/:kind": "invitations.send / invitations.send",
  "/t/:tenant/waves/:wave/schedule": "schedule.edit / schedule.edit",
  "/t/:tenant/waves/:wave/privacy": "wave.read",
  "/t/:tenant/waves/:wave/privacy.md": "wave.read",
  "/t/:tenant/waves/:wave/close": "wave.close / wave.close",
  "/t/:tenant/waves/:wave/compute": "wave.close / wave.close",
  "/t/:tenant/waves/:wave/publish": "wave.publish / wave.publish",
  "/t/:tenant/waves/:wave/feedback": "results.read / feedback.edit",
  "/t/:tenant/waves/:wave/feedback/reply": "feedback.reply / feedback.reply",
  "/t/:tenant/waves/:wave/feedback/without": "feedback.reply / feedback.reply",
  "/t/:tenant/waves/:wave/results": "results.read",
  "/t/:tenant/waves/:wave/units": "results.read",
  "/t/:tenant/waves/:wave/measurement": "results.read",
  "/t/:tenant/waves/:wave/results/own-words": "answers.release / answers.release",
  "/t/:tenant/waves/:wave/export": "results.export*",
  "/t/:tenant/waves/:wave/export/:file": "results.export* / answers.export*",
  "/t/:tenant/waves/:wave/coalitions": "coalitions.read / coalitions.name",
  "/t/:tenant/waves/:wave/coalitions/picture.svg": "coalitions.read",
  "/t/:tenant/waves/:wave/coalitions/export": "coalitions.read*",
  "/t/:tenant/waves/:wave/coalitions/export/:file": "coalitions.read*",
  "/t/:tenant/waves/:wave/what-if": "coalitions.read",
  "/t/:tenant/people": "people.read",
  "/t/:tenant/people/new": "people.edit / people.edit",
  "/t/:tenant/people/duplicates": "people.edit / people.edit",
  "/t/:tenant/people/:person": "people.edit / people.edit",
  "/t/:tenant/units": "people.read / people.edit",
  "/t/:tenant/partners": "partners.read",
  "/t/:tenant/partners/new": "partners.edit / partners.edit",
  "/t/:tenant/partners/:partner": "partners.edit / partners.edit",
  "/t/:tenant/import": "import.run / import.run",
  "/t/:tenant/import/history": "import.run / import.run",
  "/t/:tenant/import/:preview": "import.run / import.run",
  "/t/:tenant/import/:preview/columns": "import.run / import.run",
  "/t/:tenant/import/templates/:file": "import.run",
  "/t/:tenant/network-import": "programme.edit / programme.edit",
  "/t/:tenant/network-import/:preview": "programme.edit / programme.edit",
  "/t/:tenant/network-import/:preview/preview": "programme.edit / programme.edit",
  "/t/:tenant/events": "events.read / events.edit",
  "/t/:tenant/events/:event": "events.edit / events.edit",
  "/t/:tenant/progress": "progress.read",
  "/t/:tenant/settings": "settings.read / settings.edit",
  "/t/:tenant/settings/second-factor": "settings.edit* / settings.edit*",
  "/t/:tenant/settings/texts": "texts.edit / texts.edit",
  "/t/:tenant/settings/mail": "texts.edit / settings.edit",
  "/t/:tenant/settings/members": "members.read / members.edit*",
  "/t/:tenant/settings/members/invite": "members.edit* / members.edit*",
  "/t/:tenant/settings/members/:member": "members.edit* / members.edit*",
  "/t/:tenant/settings/sign-on": "sign-on.edit* / sign-on.edit*",
  // Taking support back is never made difficult.
  "/t/:tenant/settings/support": "support.grant / support.grant",
  "/t/:tenant/settings/support/grant": "support.grant* / support.grant*",
  "/t/:tenant/settings/audit": "audit.read",
  "/t/:tenant/settings/audit/:file": "audit.read*",
  "/t/:tenant/settings/data": "tenant.export*",
  "/t/:tenant/settings/data/export": "tenant.export* / tenant.export*",
  "/t/:tenant/settings/data/deletion": "tenant.delete* / tenant.delete*",
};

const ofTenants = flat(map).filter(({ pattern }) => pattern.startsWith("/t/:tenant"));

describe("the doors of an organisation", () => {
  it.each(ofTenants)("$pattern ($file) ask what they have to", async ({ file, pattern }) => {
    expect(await askedBy(file)).toBe(expected[pattern]);
  });

  it("are all that is expected", () => {
    expect(
      Object.keys(expected).filter((pattern) => !ofTenants.some((one) => one.pattern === pattern)),
    ).toEqual([]);
  });

  it("each ask one permission", async () => {
    for (const { file } of ofTenants) {
      const module = await modules[`./${file}`]();
      for (const name of ["loader", "action"])
        if (kindOf(module[name]) === "member") expect(permissions, file).toContain(asksOf(module[name]).may);
    }
  });
});

describe("every permission", () => {
  const services = import.meta.glob<string>(
    ["./services/**/*.ts", "../packages/access/src/can.ts", "!./**/*.test.ts"],
    {
      query: "?raw",
      import: "default",
      eager: true,
    },
  );
  const asked = Object.values(expected).flatMap((text) => text.replaceAll("*", "").split(" / "));

  it.each(permissions)("%s is asked for at a door or in a use case", (permission) => {
    const inUse = Object.values(services).some((source) => source.includes(`"${permission}"`));
    expect(asked.includes(permission) || inUse).toBe(true);
  });
});

/** Doors of the console and of one's own account at which one proves anew who one is. */
const provenElsewhere = [
  "/account/authenticator loader",
  "/account/authenticator action",
  "/account/passkeys loader",
  "/account/passkeys action",
  "/account/passkeys/challenge action",
  "/account/recovery-codes loader",
  "/account/recovery-codes action",
  "/operator action",
  "/operator/tenants/:organisation action",
  "/operator/tenants/import loader",
  "/operator/tenants/import action",
  "/operator/tenants/new loader",
  "/operator/tenants/new action",
];

describe("doors elsewhere", () => {
  it("ask for recent proof before what protects an account, or an organisation's life", async () => {
    const proven: string[] = [];
    for (const { file, pattern } of flat(map).filter(
      (one) => !ofTenants.some(({ file: ours }) => ours === one.file),
    )) {
      const module = await modules[`./${file}`]();
      for (const name of ["loader", "action"])
        if (asksOf(module[name]).recently) proven.push(`${pattern} ${name}`);
    }
    expect(proven.sort()).toEqual([...provenElsewhere].sort());
  });
});

describe("routes", () => {
  const withText = (text: RegExp) => Object.keys(sources).filter((file) => text.test(sources[file]));

  it("open no scope and no database by themselves", () => {
    expect(withText(/open(Member|Respondent|Control)Scopes?\b|http\/database|findEntrance/)).toEqual([]);
    expect(
      withText(/from "(@vensterbank\/db|[^"]*\/db\/[^"]*)"/).filter(
        (file) => !/import type [^;]*@vensterbank\/db/.test(sources[file]),
      ),
    ).toEqual([]);
  });
});
