import { idsOf } from "../access/demo-ids";
import { type RunningServer } from "../server";
import { post, request } from "../session";
import { type Answer } from "./judge-headers";
import { rawRequest } from "./raw-request";

export interface KindOfAnswer {
  /** As the table of headers in the documents names it. */
  readonly name: string;
  readonly answer: Answer;
  /** The same for everybody, so that it may be kept. */
  readonly shared?: boolean;
}

async function read(response: Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** One answer of every kind that the product gives. */
export async function kindsOfAnswer(server: RunningServer): Promise<KindOfAnswer[]> {
  const { waves } = await idsOf(server, "vaart");
  const wave = `/t/vaart/waves/${waves[0]}`;
  const { host } = new URL(server.url);
  const get = async (path: string, account: "consultant" | null = "consultant") =>
    read(await request(server, account, path));
  const front = await get("/", null);
  const asset = (ending: string) => new RegExp(`/assets/[^"]+\\.${ending}`).exec(front.body)?.[0] ?? "";
  const form = (path: string, origin: string) => post(server, null, path, {}, origin).then(read);
  return [
    { name: "A page", answer: await get(`${wave}/results`) },
    { name: "A respondent's page", answer: await get(server.demo.links.inside, null) },
    { name: "The data of a page", answer: await get(`${wave}/results.data`) },
    { name: "A way to the sign-in page", answer: await get("/t/vaart", null) },
    { name: "The same as data", answer: await get("/t/vaart.data", null) },
    { name: "Signing out", answer: await form("/sign-out", server.url) },
    { name: "A page that does not exist", answer: await get("/nowhere") },
    {
      name: "A page that one may not see",
      answer: await read(await request(server, "board", `${wave}/links`)),
    },
    { name: "A form that comes back", answer: await form("/sign-in", server.url) },
    { name: "A form from another site", answer: await form("/sign-in", "https://evil.example") },
    { name: "A download", answer: await get(`${wave}/export/figures.csv`) },
    { name: "A download that does not exist", answer: await get(`${wave}/export/nothing.csv`) },
    { name: "The map as a picture", answer: await get(`${wave}/coalitions/picture.svg`) },
    { name: "Health", answer: await get("/healthz", null) },
    { name: "A script", answer: await get(asset("js"), null), shared: true },
    { name: "A style", answer: await get(asset("css"), null), shared: true },
    { name: "The icon", answer: await get("/favicon.svg", null), shared: true },
    { name: "An address that cannot be read", answer: await get("/%zz", null) },
    { name: "Another method", answer: await read(await request(server, null, "/", { method: "DELETE" })) },
    {
      name: "A packed form",
      answer: await rawRequest(
        server.url,
        `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n`,
      ),
    },
    {
      name: "Headers that are too large",
      answer: await rawRequest(
        server.url,
        `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
      ),
    },
    { name: "What is no HTTP", answer: await rawRequest(server.url, "\x16\x03\x01\r\n\r\n") },
  ];
}
