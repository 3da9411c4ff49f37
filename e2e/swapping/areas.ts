import { addressOf, tenantRows } from "../access/matrix";
import { readIds } from "../access/read-ids";
import { type RunningServer } from "../server";
import { type Area } from "./area";
import { requestOf } from "./sample-request";
import { send } from "./send";
import { closedWave, emptyUnit } from "./two-tenants";

/** What is not there is not there; a form that names it may be refused as a form. */
const notThere: Area["asExpected"] = ({ swap, status }) =>
  status === 404 || (status === 400 && !swap.place.startsWith("path:"));

/** Questions in addresses that only narrow what is shown: what is not there narrows nothing. */
const filters = new Set([
  "/t/:tenant/people query:unit",
  "/t/:tenant/waves/:wave/coalitions query:from",
  "/t/:tenant/waves/:wave/coalitions/picture.svg query:from",
  "/t/:tenant/import/templates/:file query:programme",
  "/t/:tenant/settings/audit query:person",
  "/t/:tenant/settings/audit query:before",
]);

/** Where something that is not there is answered otherwise than with 404. */
const otherwise: Readonly<Record<string, number>> = {
  // An upload is gone after a day, and nobody is told whether it was ever there.
  "/t/:tenant/import/:preview path:preview": 410,
  "/t/:tenant/import/:preview/columns path:preview": 410,
  // Only the newest list can be taken back; any other one is too late.
  "/t/:tenant/import/history field:batch": 410,
  // Leads on to the page of the wave, which says that it is not there.
  "/t/:tenant/waves/:wave/compute path:wave": 302,
};

/** A file in each organisation that waits to be looked at before it is taken in. @returns where those of Vaart are */
async function uploaded(server: RunningServer): Promise<string[]> {
  const at: string[] = [];
  for (const tenant of ["vaart", "springtij"])
    for (const [page, name, text] of [
      ["import", "file", "code;naam;sector\nq1;Ingelezen;housing\n"],
      ["network-import", "files", "source,target\na,b\nb,c\n"],
    ]) {
      const base = requestOf(`/t/${tenant}/${page}`, "/");
      if (!base) throw new Error(`No route for ${page}`);
      const sent = await send(server.url, "consultant", {
        ...{ ...base, method: "post", multipart: true, fields: [["kind", "partners"]] },
        files: [{ name, fileName: "proef.csv", text }],
      });
      at.push(sent.headers.get("location") ?? "");
    }
  return [at[0], at[1], `${at[1]}/preview`];
}

/** An organisation, with another one beside it of which the consultant is a member as well. */
export async function organisation(server: RunningServer): Promise<Area> {
  const uploads = await uploaded(server);
  const ids = readIds(server.dataDir, "vaart");
  // The director's own pages, to which nothing leads that the consultant sees.
  const ofDirector = tenantRows
    .filter(({ get }) => get.startsWith("d "))
    .map(({ pattern }) => addressOf(pattern, { tenant: "vaart", ids }));
  // Nothing leads there while there is a feedback page.
  const unheard = [`/t/vaart/waves/${closedWave(server.dataDir)}/feedback/without`];
  return {
    visitors: ["consultant", "director"],
    // The consultant reads these pages, the director finds forms on them.
    anew: (pattern) => pattern.startsWith("/t/:tenant/settings"),
    starts: ["/t/vaart", ...ofDirector, ...uploads, ...unheard],
    within: (path) => path.startsWith("/t/vaart"),
    again: {
      starts: ["/t/vaart/programmes", "/t/vaart/people/duplicates", ...ofDirector, ...uploads],
      within: (path) =>
        /^\/t\/vaart\/(programmes|network-import|people\/duplicates)\b/.test(path) ||
        /^\/t\/vaart\/waves\/[^/]+(\/open)?$/.test(path),
    },
    own: ["vaart"],
    foreign: ["springtij"],
    adjust: (request) => {
      const saying = (field: string, said: string) => ({
        ...request,
        fields: request.fields.map(([name, value]) => [name, name === field ? said : value] as const),
      });
      const form = `${request.method} ${request.pattern} ${request.intent}`;
      // Relations belong to a programme; a file of units would not look at it.
      if (form === "post /t/:tenant/import ") return saying("kind", "ties");
      // The form is there at units that are in use as well, and says so when it is sent.
      if (form === "post /t/:tenant/units archive") return saying("id", emptyUnit);
      // A column means one thing.
      if (form === "post /t/:tenant/import/:preview/columns ")
        return { ...request, fields: request.fields.filter(([name]) => !name.startsWith("column.contact")) };
      return request;
    },
    // Asked for anew only where a computation failed.
    extra: (found) =>
      found
        .filter(({ method, pattern }) => method === "post" && pattern === "/t/:tenant/waves/:wave/publish")
        .map((publish) => ({ ...publish, pattern: "/t/:tenant/waves/:wave/compute" })),
    asExpected: (answered) => {
      const at = `${answered.sample.request.pattern} ${answered.swap.place}`;
      if (filters.has(at)) return answered.status === 200;
      return notThere(answered) || answered.status === otherwise[at];
    },
  };
}

/** Somebody's own account, with that of somebody else beside it. */
export const account: Area = {
  visitors: ["director"],
  starts: ["/account"],
  within: (path) => path.startsWith("/account"),
  own: ["director@vaart.example", "vaart"],
  foreign: ["director@springtij.example", "springtij"],
  asExpected: notThere,
};

/** The console of who runs the installation: every organisation is theirs to see, and none of its rows. */
export const operatorConsole: Area = {
  visitors: ["operator"],
  starts: ["/operator"],
  within: (path) => path.startsWith("/operator"),
  own: ["vaart"],
  foreign: [],
  asExpected: notThere,
};

/** What a personal link opens. A form is kept as far as it is the holder's own; the rest of it is as if it was not sent. */
export async function personalLink(server: RunningServer): Promise<Area> {
  const link = server.demo.links.inside;
  const begin = requestOf(link, "/");
  if (!begin) throw new Error("A personal link that is no address");
  const steps = [
    "/screens/about",
    "/relations",
    "/relations?search=a",
    "/review",
    "/notice",
    "/withdraw",
    "/names?search=a",
  ];
  await send(server.url, null, { ...begin, method: "post", fields: [["consent", "yes"]] });
  return {
    visitors: [null],
    starts: [link, ...steps.map((step) => link + step)],
    within: (path) => path.startsWith(link),
    own: ["vaart"],
    foreign: ["springtij"],
    mayWrite: ["draft"],
    leaveOut: ({ intent }) => /^(language|notice|enter|previous|search)/.test(intent),
    asExpected: ({ status }) => [200, 302, 303, 400, 404].includes(status),
  };
}
