import { type Page } from "@playwright/test";
import { type SampleRequest, requestOf, requestsOf } from "./sample-request";
import { partsOf } from "./page-parts";

export interface CrawlOptions {
  /** Addresses to begin at. */
  readonly starts: readonly string[];
  /** Whether an address is within what is looked at. */
  readonly within: (path: string) => boolean;
  readonly get: (request: SampleRequest) => Promise<Response>;
  /** A blank page of a browser, that reads the answers. */
  readonly reader: Page;
}

/** Pages of a wave whose forms depend on its state. */
const byState =
  /^\/t\/:tenant\/waves\/:wave(\/(edit|open|links|close|publish|privacy|schedule|invitations|codes|kiosks|paper|feedback(\/\w+)?))?$/;

/** So many pages of one route are looked at. */
const most = (pattern: string) => (byState.test(pattern) ? 8 : 2);

export const addressOf = ({
  pattern,
  params,
  query,
}: Pick<SampleRequest, "pattern" | "params" | "query">) => {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const asked = new URLSearchParams(query.map(([name, value]) => [name, value])).toString();
  return asked === "" ? path : `${path}?${asked}`;
};

/** Which addresses are worth a visit: a few of each route, and those that ask something that was not asked there before. */
function visits() {
  const seen = new Set<string>();
  const asked = new Set<string>();
  const times = new Map<string, number>();
  return (request: SampleRequest): boolean => {
    const { pattern, query, params } = request;
    const address = addressOf(request);
    if (seen.has(address)) return false;
    seen.add(address);
    const names = query
      .map(([name]) => `${pattern} ${params.file ?? ""} ${name}`)
      .filter((name) => !asked.has(name));
    for (const name of names) asked.add(name);
    if (query.length > 0) return names.length > 0;
    const count = (times.get(`${pattern} ${params.file ?? ""}`) ?? 0) + 1;
    times.set(`${pattern} ${params.file ?? ""}`, count);
    return count <= most(pattern);
  };
}

/** What tells two requests apart: the route, the form and the names of what is sent, ids left out. */
function kindOf({ method, pattern, params, query, intent, fields }: SampleRequest): string {
  const names = (method === "get" ? query : fields).map(([name]) => name.replaceAll(/[0-9a-f-]{16,}/g, ":"));
  return [method, pattern, params.file ?? "", intent, ...new Set(names.sort())].join(" ");
}

/** Every request that the pages offer to somebody who follows their links, one of each kind. */
export async function crawl({ starts, within, get, reader }: CrawlOptions): Promise<SampleRequest[]> {
  const requests = new Map<string, SampleRequest>();
  const keep = (request: SampleRequest) => {
    if (!requests.has(kindOf(request))) requests.set(kindOf(request), request);
  };
  const isNew = visits();
  let next = starts.flatMap((start) => requestOf(start, "/") ?? []);
  while (next.length > 0) {
    const wanted = next.filter(isNew);
    next = [];
    for (const request of wanted) {
      const address = addressOf(request);
      const response = await get(request);
      const body = await response.text();
      const onward = response.headers.get("location");
      if (onward !== null)
        next.push(...[requestOf(onward, address) ?? []].flat().filter((one) => within(addressOf(one))));
      if (response.status !== 200) continue;
      keep(request);
      if (!response.headers.get("content-type")?.includes("text/html")) continue;
      const [{ links, forms }] = await partsOf(reader, [body]);
      const offered = [
        ...forms.flatMap((form) => requestsOf(form, address)),
        ...links.flatMap((link) => requestOf(link, address) ?? []),
      ].filter((one) => within(addressOf(one)));
      for (const one of offered) if (one.method === "post") keep(one);
      next.push(...offered.filter(({ method }) => method === "get"));
    }
  }
  return [...requests.values()];
}
