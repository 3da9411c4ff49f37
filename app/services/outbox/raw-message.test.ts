import { asId } from "@vensterbank/core";
import { expect, it } from "vitest";
import { type OutgoingMail } from "./outgoing-mail";
import { rawMessage } from "./raw-message.server";

const mail = (declineLink: string | null): OutgoingMail => ({
  row: {
    ...{ tenantId: asId("t"), id: asId("m"), stepId: asId("s"), participationId: asId("p") },
    ...{
      status: "sending",
      attempts: 0,
      notBefore: new Date(0),
      errorCode: null,
      claim: "c",
      claimedAt: null,
    },
  },
  ...{ waveId: asId("w"), kind: "invite", locale: "nl", address: "anna@kade.example", declineLink },
  message: { subject: "Onderwerp", text: "Tekst", html: "<p>Tekst</p>" },
  ...{ senderName: "De Kade", replyTo: null },
});

const headersOf = async (declineLink: string | null) => {
  const at = { from: "meting@kade.example", host: "kade.example" };
  const raw = (await rawMessage(mail(declineLink), at, new Date("2026-11-24T10:00:00Z"))).toString();
  return raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
};

it("tells mail programs where to decline, with one press where the address is https (RFC 8058)", async () => {
  const secret = "a".repeat(43);
  const safe = await headersOf(`https://meting.example/r/${secret}/mails`);
  expect(safe).toContain(`List-Unsubscribe: <https://meting.example/r/${secret}/mails>`);
  expect(safe).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(await headersOf("http://localhost:3000/r/x/mails")).not.toContain("List-Unsubscribe-Post");
  expect(await headersOf(null)).not.toContain("List-Unsubscribe");
});
