import { createServer, type Socket } from "node:net";
import { type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { smtpCarrier } from "./smtp-carrier.server";

const body = Buffer.from(
  `Subject: x\r\n\r\n${"line of text\r\n".repeat(4_000)}.\r\nlast line without an end`,
);
const envelope = { from: "a@b.example", to: "c@d.example" };
const times = { connection: 2_000, silence: 5_000, idle: 100 };

/** Speaks just enough SMTP to show every byte that comes after DATA, and answers nothing to it before it is told to. */
async function bareServer() {
  let received = "";
  let socket: Socket | undefined;
  let isEnded = false;
  const server = createServer((connection) => {
    socket = connection;
    let inData = false;
    connection.on("error", () => undefined);
    connection.on("close", () => (isEnded = true));
    connection.write("220 here\r\n");
    connection.on("data", (part) => {
      if (inData) {
        received += part.toString();
        return;
      }
      for (const line of part.toString().split("\r\n").slice(0, -1)) {
        if (line === "DATA") inData = true;
        connection.write(line === "DATA" ? "354 go on\r\n" : "250 yes\r\n");
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => received,
    isEnded: () => isEnded,
    answer: (line: string) => socket?.write(`${line}\r\n`),
    close: () => {
      socket?.destroy();
      return new Promise((closed) => server.close(closed));
    },
  };
}

let server: Awaited<ReturnType<typeof bareServer>>;
afterEach(() => server.close());

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((later) => setTimeout(later, 5));
};
const atEnd = () => undefined;
const stuffed = body.toString().replace("\r\n.\r\n", "\r\n..\r\n");

describe("the end of a message", () => {
  it("comes after the last act, which comes after everything else", async () => {
    server = await bareServer();
    const seen: string[] = [];
    const message = {
      bytes: body,
      onBegin: () => seen.push(`begins with ${server.received().length} bytes there`),
      async beforeEnd() {
        // However long it takes: the server has the whole text by now, and never its end.
        await until(() => server.received().length >= stuffed.length);
        await new Promise((later) => setTimeout(later, 100));
        expect(server.received()).toBe(stuffed);
        seen.push("handed over");
      },
      atEnd: () => seen.push("ends"),
    };
    const sent = smtpCarrier(server.url, times).send(envelope, message);
    await until(() => server.received().endsWith("\r\n.\r\n"));
    expect(seen).toEqual(["begins with 0 bytes there", "handed over", "ends"]);
    expect(server.received()).toBe(`${stuffed}\r\n.\r\n`);
    server.answer("250 taken");
    await sent;
  });

  it("never comes when the last act fails", async () => {
    server = await bareServer();
    const lost = new Error("the claim was lost");
    const message = { bytes: body, onBegin: () => undefined, beforeEnd: () => Promise.reject(lost), atEnd };
    await expect(smtpCarrier(server.url, times).send(envelope, message)).rejects.toBe(lost);
    await until(server.isEnded);
    expect(server.received()).not.toMatch(/\r\n\.\r\n$/);
    expect(stuffed.startsWith(server.received())).toBe(true);
  });

  it("never comes when somebody took the mail back in the last moment", async () => {
    server = await bareServer();
    const takenBack = new Error("taken back");
    const message = {
      bytes: body,
      onBegin: () => undefined,
      beforeEnd: async () => undefined,
      atEnd: () => {
        throw takenBack;
      },
    };
    await expect(smtpCarrier(server.url, times).send(envelope, message)).rejects.toBe(takenBack);
    await until(server.isEnded);
    expect(server.received()).not.toMatch(/\r\n\.\r\n$/);
  });

  it("is not even begun for an address that is refused", async () => {
    server = await bareServer();
    let begun = false;
    const message = { bytes: body, onBegin: () => (begun = true), beforeEnd: async () => undefined, atEnd };
    const bad = { from: "a@b.example", to: "x>\r\nRCPT TO:<y@z.example" };
    await expect(smtpCarrier(server.url, times).send(bad, message)).rejects.toMatchObject({
      code: "EENVELOPE",
      command: "API",
    });
    expect(begun).toBe(false);
  });
});
