import { type Page } from "@playwright/test";
import { tenantRows } from "../access/matrix";
import { addVisitors } from "../access/visitors";
import { expect, test } from "../fixtures";
import { type RunningServer, startServer } from "../server";
import { account, operatorConsole, organisation, personalLink } from "../swapping/areas";
import { send } from "../swapping/send";
import { type Area } from "../swapping/area";
import { type Answered, labelOf, type Sample, samplesOf, swapEverything } from "../swapping/swap-everything";
import { prepareTwoTenants } from "../swapping/two-tenants";

/** Another's thing and a thing that nobody has, at the same place of the same request. */
function pairs(answers: readonly Answered[]): [Answered, Answered][] {
  return answers.flatMap((foreign): [Answered, Answered][] => {
    if (foreign.swap.kind !== "foreign") return [];
    const madeUp = answers.find(
      ({ sample, swap }) =>
        swap.kind === "made up" &&
        sample === foreign.sample &&
        swap.place === foreign.swap.place &&
        swap.from === foreign.swap.from,
    );
    return madeUp ? [[foreign, madeUp]] : [];
  });
}

/** Rounds go on with what only shows after the forms of the round before were sent. */
async function tryArea(
  server: RunningServer,
  area: Area,
  reader: Page,
  rounds = 1,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const answers: Answered[] = [];
  const later: Sample[] = [];
  for (let round = 1; round <= rounds; round++) {
    const known = new Set(samples.map(labelOf));
    const found = (await samplesOf(server, round === 1 ? area : { ...area, ...area.again }, reader)).filter(
      (sample) => round === 1 || (sample.request.method === "post" && !known.has(labelOf(sample))),
    );
    const swapped = await swapEverything(server, area, found);
    expect.soft(swapped.problems).toEqual([]);
    samples.push(...found);
    answers.push(...swapped.answers);
    // What would have to be begun anew for the forms of the next round to show.
    const goesBack = ({ request }: Sample) => ["cancel", "reading"].includes(request.intent);
    later.push(...found.filter(goesBack));
    await expectTaken(
      server,
      found.filter((sample) => !goesBack(sample)),
    );
  }
  await expectTaken(server, later);
  expect.soft(labels(answers.filter((answer) => !area.asExpected(answer)))).toEqual([]);
  const told = pairs(answers).filter(
    ([one, other]) => one.status !== other.status || one.body !== other.body,
  );
  expect.soft(labels(told.map(([foreign]) => foreign)), "told apart from what nobody has").toEqual([]);
  report(samples, answers);
  return samples;
}

const labels = (some: readonly Answered[]) => [
  ...new Set(
    some.map(({ sample, swap, status }) => `${labelOf(sample)}: ${swap.place} ${swap.kind} (${status})`),
  ),
];

/** Last: what ends something for others. */
const ending = /delete|withdraw|revoke|remove|close|publish|open|merge|end|out|suspend/;
function lateness({ request: { method, pattern, intent } }: Sample): number {
  if (method === "get") return 0;
  // Removes a measurement in preparation, with all its addresses; and what says how files are read comes before the rest.
  if (["/t/:tenant/waves/:wave", "/t/:tenant/network-import/:preview"].includes(pattern) && intent === "")
    return 3;
  // Before the file is taken in; before another list becomes the newest.
  if (["/t/:tenant/import/:preview/columns", "/t/:tenant/import/history"].includes(pattern)) return 0;
  return ending.test(`${pattern.split("/").at(-1)} ${intent}`) ? 2 : 1;
}

/** Forms that end something for good, or want what these visitors have not: journeys of their own send them. */
const sentElsewhere =
  /^\/(account|operator)|\/settings\b|\/programmes\/:programme\/end$|^\/r\/:token\/review$/;

/** Refused for what they say, or by then: what was uploaded has been taken in. */
const usedUp = new Set([
  // No code of a person; the form of somebody who has answered already.
  "POST /t/:tenant/waves/:wave/paper [code] as consultant",
  "POST /t/:tenant/waves/:wave/paper as consultant",
  // People of the newest list take part in a measurement.
  "POST /t/:tenant/import/history as consultant",
  // The same as another button does, once.
  "POST /t/:tenant/waves/:wave/schedule [invite-now] as consultant",
  "POST /t/:tenant/waves/:wave/invitations [invite] as consultant",
  // What was planned has been carried out by then.
  "POST /t/:tenant/waves/:wave/schedule [cancel] as consultant",
  // Another mail goes out on that day by then; the page that the director answered to was changed by then.
  "POST /t/:tenant/waves/:wave/schedule [remind] as consultant",
  "POST /t/:tenant/waves/:wave/publish as consultant",
  "POST /t/:tenant/import/:preview [cancel] as consultant",
  "POST /t/:tenant/network-import/:preview [cancel] as consultant",
  "POST /t/:tenant/network-import/:preview [reading] as consultant",
  "POST /t/:tenant/network-import/:preview/preview [cancel] as consultant",
]);

/** The requests as they are: that they are taken proves that the others were refused for what was swapped. */
async function expectTaken(server: RunningServer, samples: readonly Sample[]): Promise<void> {
  const refused: string[] = [];
  const here = samples.filter(({ request }) => !sentElsewhere.test(request.pattern));
  for (const sample of here.sort((a, b) => lateness(a) - lateness(b))) {
    const { status } = await send(server.url, sample.visitor, sample.request);
    const said = sample.request.fields.map(([name, value]) => `${name}=${value}`).join("&");
    if (status >= 400 && !usedUp.has(labelOf(sample)))
      refused.push(`${labelOf(sample)} (${status}) ${said.slice(0, 300)}`);
  }
  expect.soft(refused, "requests as the pages offer them").toEqual([]);
}

function report(samples: readonly Sample[], answers: readonly Answered[]): void {
  const distinct = (list: readonly string[]) => new Set(list).size;
  const routes = distinct(samples.map(({ request }) => request.pattern));
  const forms = distinct(samples.filter(({ request }) => request.method === "post").map(labelOf));
  const ids = distinct(answers.map(({ sample, swap }) => `${labelOf(sample)} ${swap.place}`));
  const line = `${answers.length} requests: ${ids} identifiers swapped in ${routes} routes and ${forms} forms`;
  test.info().annotations.push({ type: "swapped", description: line });
  process.stdout.write(`    ${line}\n`);
}

/** Both organisations on a server of their own. */
async function withServer(work: (server: RunningServer) => Promise<void>): Promise<void> {
  const server = await startServer((dataDir) => {
    addVisitors(dataDir);
    prepareTwoTenants(dataDir);
  });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

test("no identifier of another organisation opens anything, nor does one that nobody has", async ({
  page,
}) => {
  test.setTimeout(600_000);
  await withServer(async (server) => {
    const samples = await tryArea(server, await organisation(server), page, 3);
    const tried = new Set(
      samples.filter(({ request }) => request.method === "post").map(({ request }) => request.pattern),
    );
    const forms = tenantRows.filter(({ post }) => post !== undefined).map(({ pattern }) => pattern);
    expect(forms.filter((pattern) => !tried.has(pattern))).toEqual([]);
  });
});

test("nor does one of somebody else's account, in the console, or under a personal link", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await withServer(async (server) => {
    for (const area of [account, operatorConsole, await personalLink(server)])
      await tryArea(server, area, page);
  });
});
