import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { composeMail } from "./compose-mail";
import { type Mail } from "./mail";
import { mailTransport } from "./mail-transport.server";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "vensterbank-mail-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hostile = 'Vaart"\r\nBcc: everybody@evil.example\r\n\r\n<script>alert(1)</script>\u202e';
const mailWith = (key: Mail["content"]["subject"]["key"]): Mail => ({
  to: "iemand@vaart.example",
  locale: "nl",
  content: { subject: { key }, paragraphs: [{ key }], action: { label: { key }, path: "/reset/abc" } },
});

describe("a mail", () => {
  it("says the same in text and in HTML, with one address that leads to this service", () => {
    const { text, html } = composeMail(mailWith("mail.sentBy"), "https://meting.example");
    for (const body of [text, html]) {
      expect(body).toContain("Deze mail komt van Vensterbank");
      expect(body).toContain("https://meting.example/reset/abc");
    }
    expect(html).not.toMatch(/<img|<script|@import|url\(/);
  });

  it("is written to a file where there is no mail server", async () => {
    const send = mailTransport({ MAIL_FROM: "service@here.example", DATA_DIR: folder });
    await send({ to: "a@b.example", subject: hostile, text: hostile, html: "<p>x</p>" });
    const [name] = readdirSync(join(folder, "outbox"));
    const raw = readFileSync(join(folder, "outbox", name));
    const parsed = await PostalMime.parse(raw);
    expect(parsed.to?.map(({ address }) => address)).toEqual(["a@b.example"]);
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.headers.map(({ key }) => key)).not.toContain("bcc");
  });

  it("is handed to an SMTP server, to one address whatever stands in it", async () => {
    const got: { to: string[]; raw: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          got.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString(),
          });
          done();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.server.address() as AddressInfo;
    const smtp = `smtp://127.0.0.1:${port}`;
    const send = mailTransport({ SMTP_URL: smtp, MAIL_FROM: "service@here.example", DATA_DIR: folder });
    await send({ to: "a@b.example", subject: hostile, text: "x", html: "<p>x</p>" });
    await new Promise<void>((closed) => server.close(closed));
    expect(got.map(({ to }) => to)).toEqual([["a@b.example"]]);
    expect(got[0].raw).not.toMatch(/^bcc:/im);
  });

  it("holds nothing that an argument could break out of", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constant(hostile)), (path) => {
        const mail = mailWith("mail.sentBy");
        const content = { ...mail.content, action: { label: mail.content.subject, path: `/${path}` } };
        const { subject, html } = composeMail({ ...mail, content }, "https://meting.example");
        expect(subject).not.toMatch(/[\r\n]/);
        expect(html).not.toContain("<script");
        expect(html.match(/<a /g)).toHaveLength(1);
      }),
    );
  });
});
