import { type AddressInfo, connect } from "node:net";
import { thirdParties } from "@vensterbank/testkit";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectionLimits, limitedServer } from "./limited-server.server";

// The requests of these tests go to this machine, over a real socket.
beforeAll(() => thirdParties.close());

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const soon = { ...connectionLimits, headersTimeout: 300, requestTimeout: 600, checkedEvery: 50 };

/** A server that answers when the body is whole, except at /early, which does not wait for it. */
async function listen(limits = soon): Promise<number> {
  const server = limitedServer((request, response) => {
    if (request.url === "/early") return void response.end("early");
    request.on("error", () => undefined).resume();
    request.on("end", () => response.end("answered"));
  }, limits);
  stops.push(() => (server.closeAllConnections(), server.close()));
  server.listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  return (server.address() as AddressInfo).port;
}

/** What a connection brings on which this is sent, until the server ends it. */
function told(port: number, text: string): { readonly answer: Promise<string>; send(more: string): void } {
  const socket = connect(port, "127.0.0.1");
  stops.push(() => socket.destroy());
  let heard = "";
  socket.setEncoding("utf8").on("data", (piece: string) => (heard += piece));
  socket.on("error", () => undefined).write(text);
  const answer = new Promise<string>((done) => socket.on("close", () => done(heard)));
  return { answer, send: (more) => void socket.write(more) };
}

const get = "GET / HTTP/1.1\r\nHost: here.example\r\nConnection: close\r\n\r\n";
const statusOf = (answer: string) => Number(answer.split(" ")[1]);

describe("a server with limits", () => {
  it("cuts off who sends headers or a body drop by drop, and goes on answering others", async () => {
    const port = await listen();
    const slow = Array.from({ length: 60 }, (_, i) =>
      told(
        port,
        i % 2 === 0
          ? "GET / HTTP/1.1\r\nHost: here.example\r\nX-Slow: "
          : "POST / HTTP/1.1\r\nHost: here.example\r\nContent-Length: 100\r\n\r\na",
      ),
    );
    const drops = setInterval(() => slow.forEach(({ send }) => send("x")), 40);
    stops.push(() => clearInterval(drops));
    for (let turn = 0; turn < 5; turn++) expect(statusOf(await told(port, get).answer)).toBe(200);
    const ends = await Promise.all(slow.map(({ answer }) => answer));
    clearInterval(drops);
    // Who goes on sending may lose the last words to the closing of the connection, never gets another answer.
    expect(ends.filter((end) => end !== "" && statusOf(end) !== 408)).toEqual([]);
    expect(statusOf(await told(port, get).answer)).toBe(200);
  });

  it("answers what is no HTTP, and what is too large, alike and with the headers of every answer", async () => {
    const port = await listen(connectionLimits);
    const host = "Host: here.example\r\n";
    const long = "a".repeat(20_000);
    const wrong: readonly (readonly [string, number])[] = [
      [`GET / HTTP/1.1\r\n${host}X-Long: ${long}\r\n\r\n`, 431],
      [`GET /${long} HTTP/1.1\r\n${host}\r\n`, 431],
      [`\x16\x03\x01\x02\x00 s3cret\r\n\r\n`, 400],
      [`GET /s3cret path HTTP/1.1\r\n${host}\r\n`, 400],
      [`POST / HTTP/1.1\r\n${host}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
      [`POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n`, 400],
      [`POST / HTTP/1.1\r\n${host}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`, 400],
      [`POST / HTTP/1.1\r\n${host}Content-Length: +4\r\n\r\nabcd`, 400],
      [`POST / HTTP/1.1\r\n${host}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`, 400],
      [`POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`, 400],
      [`GET / HTTP/1.1\r\n${host}X-A: b\r\n folded: c\n\r\n`, 400],
      [`GET / HTTP/1.1\r\n${host}X-A: a\0b\r\n\r\n`, 400],
    ];
    for (const [text, status] of wrong) {
      const answer = await told(port, text).answer;
      expect(statusOf(answer), JSON.stringify(text.slice(0, 90))).toBe(status);
      const [head, body] = answer.split("\r\n\r\n");
      expect(head).toMatch(/content-security-policy: default-src 'none'/i);
      expect(head).toMatch(/x-content-type-options: nosniff/i);
      expect(head).toMatch(/cache-control: private, no-store/i);
      expect(body).toMatch(/verzoek[^]*request/);
      expect(answer).not.toContain("s3cret");
    }
  });

  it("never puts a refusal into the middle of another answer", async () => {
    const port = await listen();
    const slow = told(port, "POST /early HTTP/1.1\r\nHost: here.example\r\nContent-Length: 9\r\n\r\n");
    const drops = setInterval(() => slow.send("x"), 300);
    stops.push(() => clearInterval(drops));
    const answer = await slow.answer;
    expect(answer.split("HTTP/1.1 ")[1]).toMatch(/^200 [^]*\r\n\r\nearly$/);
  });
});
