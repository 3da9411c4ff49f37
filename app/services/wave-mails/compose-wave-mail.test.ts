import fc from "fast-check";
import PostalMime from "postal-mime";
import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { composeWaveMail, type WaveMailInput } from "./compose-wave-mail.server";

const link = "https://meting.example/r/abcdefghijklmnopqrstuvwxyz012345";
const declineLink = `${link}/withdraw`;
const input = (change: Partial<WaveMailInput> = {}): WaveMailInput => ({
  kind: "invite",
  number: 1,
  locale: "nl",
  side: "inside",
  organisation: "Welzijn Vaart",
  recipient: "Mila de Groot",
  link,
  declineLink,
  closesAt: new Date("2026-12-04T16:00:00Z"),
  closesOn: "2026-12-04",
  timeZone: "Europe/Amsterdam",
  coordinator: "Anja Bos (anja@vaart.example)",
  ownTexts: new Map(),
  ...change,
});

/** What somebody reads of an HTML mail, without the markup. */
const readable = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

const every = (["invite", "remind", "tell"] as const).flatMap((kind) =>
  (["inside", "partner"] as const).flatMap((side) =>
    (["nl", "en"] as const).flatMap((locale) => [1, 2, 3].map((number) => ({ kind, side, locale, number }))),
  ),
);

describe("a mail to a participant", () => {
  it.each(every)("says the same in both forms: $kind $number to $side in $locale", (change) => {
    const { subject, text, html } = composeWaveMail(input(change));
    expect(subject).not.toMatch(/[{}\r\n]/);
    expect(`${text}${html.replace(/<style>.*<\/style>/s, "")}`).not.toMatch(/\{\{|\}\}|undefined|null/);
    const seen = readable(html);
    for (const line of text.split("\n")) {
      const said = line.replace(/^(\* [^:]+: |-- $)/, "").replace(/:$/, "");
      // Behind a word in the one form, written out in the other.
      if (said !== declineLink) expect(seen).toContain(said);
    }
    expect(html).not.toMatch(/<img|<script|@import|url\(|<link|http-equiv/);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual(
      change.kind === "tell" ? [link, link] : [link, link, declineLink],
    );
    expect(html).toContain(`<html lang="${change.locale}">`);
  });

  it("tells what is promised, and until when by the clocks of the organisation", () => {
    const { text } = composeWaveMail(input());
    expect(text).toContain("Beste Mila de Groot,");
    expect(text).toContain("tot vrijdag 4 december 2026 om 17:00 uur");
    expect(text).toMatch(/elke vraag overslaan/);
    expect(text).toMatch(/vertrouwelijk, niet anoniem/);
    expect(text).toMatch(/Stuur deze mail niet door/);
    expect(text).toContain("Anja Bos (anja@vaart.example)");
    expect(text).toContain("Prefer English?");
    expect(composeWaveMail(input({ timeZone: "America/Curacao" })).text).toContain("om 12:00 uur");
  });

  it("calls midnight the end of the day before, and is silent on a day that nobody set", () => {
    const midnight = composeWaveMail(input({ closesAt: new Date("2026-12-04T23:00:00Z") }));
    expect(midnight.text).toContain("tot en met vrijdag 4 december 2026.");
    expect(composeWaveMail(input({ closesAt: null })).text).toContain("tot en met vrijdag 4 december 2026.");
    expect(composeWaveMail(input({ closesAt: null, closesOn: null })).text).not.toContain("Tot wanneer");
  });

  it("differs for partners in time and words", () => {
    expect(composeWaveMail(input()).text).toContain("ongeveer een kwartier");
    const partner = composeWaveMail(input({ side: "partner" }));
    expect(partner.text).toContain("minder dan tien minuten");
    expect(partner.text).not.toContain("kwartier");
    expect(partner.subject).not.toBe(composeWaveMail(input()).subject);
  });

  it("reminds in three different ways, and says of none that it knows who answered", () => {
    const reminders = [1, 2, 3].map((number) => composeWaveMail(input({ kind: "remind", number })));
    expect(new Set(reminders.map(({ subject }) => subject)).size).toBe(3);
    expect(reminders[2].subject).toMatch(/^Laatste/);
    for (const { text } of reminders) {
      expect(text).toContain("Niemand bij Welzijn Vaart krijgt van ons een lijst");
      expect(text).not.toMatch(/je hebt (nog )?niet/i);
    }
  });

  it("tells who has answered already that an invitation asks nothing of them, because it goes to everybody", () => {
    for (const side of ["inside", "partner"] as const) {
      expect(composeWaveMail(input({ side })).text).toContain(
        "Al meegedaan: Dan hoef je niets te doen. Deze mail gaat naar iedereen",
      );
    }
    expect(composeWaveMail(input({ kind: "remind", number: 1 })).text).not.toContain(
      "naar iedereen op de lijst",
    );
  });

  it("greets somebody without a name, and leaves out whom to ask when there is nobody", () => {
    const { text } = composeWaveMail(input({ recipient: " ", coordinator: "" }));
    expect(text.startsWith("Goedendag,")).toBe(true);
    expect(text).not.toContain("Vragen?");
  });
});

describe("own words in a mail", () => {
  const own = (texts: Record<string, string>) => ({ ownTexts: new Map(Object.entries(texts)) });

  it("stand in place of the product's, beside what is promised", () => {
    const ownTexts = own({
      "invite.inside.subject.nl": "Doe mee, {{name}}",
      "invite.inside.body.nl":
        "Hoi {{name}},\r\n\r\nTot {{closes}}.\nGa naar {{link}}\n\nGroet van {{organisation}}",
    });
    const { subject, text, html } = composeWaveMail(input(ownTexts));
    expect(subject).toBe("Doe mee, Mila de Groot");
    expect(text).toContain("Hoi Mila de Groot,\n\nTot vrijdag 4 december 2026 om 17:00 uur.\nGa naar https");
    expect(text).not.toContain("Beste Mila");
    expect(text).not.toContain("Hartelijke groet");
    expect(text).toMatch(/vertrouwelijk, niet anoniem/);
    expect(html.match(/<a /g)).toHaveLength(4);
    expect(composeWaveMail(input({ ...ownTexts, locale: "en" })).text).toContain("quarter of an hour");
    expect(composeWaveMail(input({ ...ownTexts, side: "partner" })).text).not.toContain("Hoi");
  });

  it("are one for all three reminders, which keep their note", () => {
    const ownTexts = own({ "remind.body.nl": "Nog even." });
    for (const number of [1, 2, 3]) {
      const { text } = composeWaveMail(input({ kind: "remind", number, ...ownTexts }));
      expect(text).toContain("Beste Mila de Groot,\n\nNog even.");
      expect(text).toContain("Waarom deze herinnering");
    }
  });
});

describe("nothing in a mail", () => {
  const hostile =
    'Vaart"\r\nBcc: everybody@evil.example\r\n\r\n<script>alert(1)</script>\u202e{{link}}$t(waveMail.facts)';
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constant(hostile),
    fc.string().map((x) => `{{${x}}}`),
  );

  it("can be broken out of by a name or an own text", async () => {
    const compiler = createTransport({ streamTransport: true, buffer: true });
    await fc.assert(
      fc.asyncProperty(
        anything,
        anything,
        anything,
        fc.constantFrom(...every),
        async (name, place, own, change) => {
          const ownTexts = new Map(
            ["invite.inside", "invite.partner", "remind", "tell"].flatMap(
              (stem) =>
                [
                  [`${stem}.subject.nl`, own],
                  [`${stem}.body.nl`, own],
                ] as const,
            ),
          );
          const mail = composeWaveMail(
            input({ ...change, recipient: name, organisation: place, coordinator: name, ownTexts }),
          );
          expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
          expect(mail.text).not.toContain("\u202e");
          expect(mail.html).not.toMatch(/<script|<img/i);
          // Only the links of the mail itself, whatever was written; one more for each {{link}} of the writer.
          const addresses = new Set([...mail.html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, to]) => to));
          expect([...addresses].sort()).toEqual(change.kind === "tell" ? [link] : [link, declineLink]);
          const { message } = await compiler.sendMail({ from: "a@b.example", to: "c@d.example", ...mail });
          const parsed = await PostalMime.parse(message as Buffer);
          expect(parsed.to?.map(({ address }) => address)).toEqual(["c@d.example"]);
          expect(parsed.bcc).toBeUndefined();
        },
      ),
      { numRuns: 150 },
    );
  });
});
