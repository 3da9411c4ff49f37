import { describe, expect, it } from "vitest";
import { requestFlaw } from "./request-flaw.server";

interface Given {
  readonly method?: string;
  readonly url?: string;
  readonly version?: string;
  readonly headers?: readonly (readonly [string, string])[];
}

const form = "application/x-www-form-urlencoded";
const host = ["Host", "here.example:3000"] as const;

function flawOf({ method = "GET", url = "/", version = "1.1", headers = [host] }: Given): number | null {
  const named = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
  return requestFlaw({ method, url, httpVersion: version, rawHeaders: headers.flat(), headers: named });
}

const posted = (...headers: (readonly [string, string])[]): Given => ({
  method: "POST",
  headers: [host, ...headers],
});

describe("requestFlaw", () => {
  it.each<[string, Given]>([
    ["a page", {}],
    ["a page with a question", { url: "/t/vaart/units?order=name" }],
    ["its headers alone", { method: "HEAD" }],
    ["an old monitor", { version: "1.0", headers: [] }],
    ["an address of numbers", { headers: [["Host", "[::1]:3000"]] }],
    ["a form", posted(["Content-Type", form], ["Content-Length", "3"])],
    ["a file", posted(["Content-Type", "multipart/form-data; boundary=x"], ["Transfer-Encoding", "chunked"])],
    ["a form without fields", posted(["Content-Length", "0"])],
    ["a form that asks before it sends", posted(["Expect", "100-continue"], ["Content-Length", "0"])],
  ])("lets %s through", (_, given) => {
    expect(flawOf(given)).toBeNull();
  });

  it.each(["TRACE", "CONNECT", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND", "get", ""])(
    "refuses the method %s",
    (method) => {
      expect(flawOf({ method })).toBe(405);
    },
  );

  it.each<[string, Given]>([
    ["an address of another server", { url: "http://evil.example/" }],
    ["no address", { url: "*" }],
    ["the first version of HTTP", { version: "0.9", headers: [] }],
    ["no host", { headers: [] }],
    ["an empty host", { headers: [["Host", ""]] }],
    ["two hosts", { headers: [host, ["host", "evil.example"]] }],
    ["a host with a path", { headers: [["Host", "here.example/x"]] }],
    ["a host with a user", { headers: [["Host", "here.example@evil.example"]] }],
    ["a host that is markup", { headers: [["Host", "<script>"]] }],
    ["a host with two ports", { headers: [["Host", "here.example:1:2"]] }],
    ["a body with a page", { headers: [host, ["Content-Length", "5"]] }],
    ["a body sent in no known way", posted(["Content-Type", form], ["Transfer-Encoding", "xchunked"])],
    ["a body sent in two ways", posted(["Content-Type", form], ["Transfer-Encoding", "gzip, chunked"])],
    ["a body of unknown length with a page", { headers: [host, ["Transfer-Encoding", "chunked"]] }],
    ["a length that is no number", { headers: [host, ["Content-Length", "many"]] }],
    ["a question as Remix asked it once", { url: "/r/token?_data=routes/respond/begin" }],
    ["the same in other letters", { url: "/r/token?a=b&%5fdata=x" }],
  ])("refuses %s", (_, given) => {
    expect(flawOf(given)).toBe(400);
  });

  it.each<[string, Given]>([
    ["JSON", posted(["Content-Type", "application/json"], ["Content-Length", "2"])],
    ["nothing named", posted(["Content-Length", "2"])],
    ["nearly a form", posted(["Content-Type", `${form}x`], ["Content-Length", "2"])],
    ["a packed form", posted(["Content-Type", form], ["Content-Length", "2"], ["Content-Encoding", "gzip"])],
    ["a form packed twice", posted(["Content-Type", form], ["Content-Encoding", "identity, br"])],
  ])("refuses a body that is %s", (_, given) => {
    expect(flawOf(given)).toBe(415);
  });

  it("refuses conditions on the answer", () => {
    expect(flawOf(posted(["Expect", "200-ok"], ["Content-Length", "0"]))).toBe(417);
  });
});
