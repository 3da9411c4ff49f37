import { join } from "node:path";
import { type Page } from "@playwright/test";
import { SqliteDriver } from "../../db/engines/sqlite-driver";
import { type Visitor } from "../access/visitors";
import { type RunningServer } from "../server";
import { type Area } from "./area";
import { crawl } from "./crawl";
import { watchDatabase } from "./database-watch";
import { type Identifiers, readIdentifiers } from "./known-ids";
import { type SampleRequest, requestOf } from "./sample-request";
import { send } from "./send";
import { type Swap, swapsOf } from "./swaps";
import { marker, readOwners } from "./two-tenants";

export interface Sample {
  readonly visitor: Visitor | null;
  readonly request: SampleRequest;
}

export interface Answered {
  readonly sample: Sample;
  readonly swap: Swap;
  readonly status: number;
  /** Without the identifier and without what differs from one answer to the next. */
  readonly body: string;
}

export interface Swapped {
  readonly samples: readonly Sample[];
  readonly answers: readonly Answered[];
  /** What must not happen: something written, or something of another's told. */
  readonly problems: readonly string[];
}

export async function samplesOf(server: RunningServer, area: Area, reader: Page): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const visitor of area.visitors) {
    const known = new Set(samples.map(({ request }) => request.pattern));
    const isNew = (pattern: string) => !known.has(pattern) || (area.anew?.(pattern) ?? false);
    const found = await crawl({
      starts: area.starts,
      within: (path) => area.within(path) && isNew(requestOf(path, "/")?.pattern ?? ""),
      get: (request) => send(server.url, visitor, request),
      reader,
    });
    const adjust = area.adjust ?? ((request) => request);
    const extra = (area.extra?.(found) ?? []).map((request) => ({ visitor, request }));
    samples.push(
      ...extra,
      ...found
        .filter((one) => isNew(one.pattern) && !area.leaveOut?.(one))
        .map((one) => ({ visitor, request: adjust(one) })),
    );
  }
  return samples;
}

export const labelOf = ({ visitor, request }: Sample) =>
  `${request.method.toUpperCase()} ${request.pattern} ${request.intent && `[${request.intent}] `}as ${visitor ?? "nobody"}`;

/** Swaps every identifier of every sample, one at a time, and tells what came of it. */
export async function swapEverything(
  server: RunningServer,
  area: Area,
  samples: readonly Sample[],
): Promise<Swapped> {
  const file = join(server.dataDir, "vensterbank.sqlite");
  const owners = readOwners(server.dataDir);
  const idOf = (name: string) => owners.tenants.get(name) ?? owners.users.get(name) ?? name;
  const ids: Identifiers = readIdentifiers({ file, userOwner: owners.userOwner });
  const whose = { own: area.own.map(idOf), foreign: area.foreign.map(idOf) };
  await untilNothingRuns(file);
  const watch = watchDatabase(file);
  const answers: Answered[] = [];
  const problems: string[] = [];
  for (const sample of samples)
    for (const swap of swapsOf(sample.request, ids, whose)) {
      const response = await send(server.url, sample.visitor, swap.request);
      const body = await response.text();
      const where = `${labelOf(sample)}: ${swap.place} ${swap.kind} ${swap.to.slice(0, 40)} (${response.status})`;
      const written = watch.changed().filter((table) => !area.mayWrite?.includes(table));
      if (written.length > 0) problems.push(`${where} wrote ${written.join(", ")}`);
      if (body.includes(marker)) problems.push(`${where} tells what is another's`);
      if (response.status >= 500) problems.push(`${where} is a fault`);
      answers.push({ sample, swap, status: response.status, body: bare(body, swap.to) });
    }
  watch.close();
  return { samples, answers, problems };
}

/** Waits until no computation writes: what a closed wave sets off comes to an end by itself. */
async function untilNothingRuns(file: string): Promise<void> {
  const database = new SqliteDriver(file, { readonly: true });
  const running = database.prepare("SELECT count(*) FROM job WHERE status IN ('waiting', 'running')").pluck();
  while (Number(running.get()) > 0) await new Promise((later) => setTimeout(later, 100));
  database.close();
}

function bare(body: string, id: string): string {
  return body
    .replaceAll(id, "")
    .replaceAll(encodeURIComponent(id), "")
    .replaceAll(/nonce="[^"]*"/g, "");
}
