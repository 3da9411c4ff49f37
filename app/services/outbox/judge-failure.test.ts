import { describe, expect, it } from "vitest";
import { judgeFailure } from "./judge-failure";

const answer = (command: string, response: string, code = "EENVELOPE") => ({
  code,
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
});

describe("a failure", () => {
  it.each([
    ["RCPT TO", "550 5.1.1 No such user", { kind: "address", code: "no-mailbox" }],
    ["RCPT TO", "550 No such user", { kind: "address", code: "no-mailbox" }],
    ["RCPT TO", "552 5.2.2 Over quota", { kind: "address", code: "mailbox-full" }],
    ["RCPT TO", "550 5.4.1 Access denied", { kind: "address", code: "refused" }],
    ["RCPT TO", "554 5.7.1 Relay access denied", { kind: "refused", code: "refused" }],
    ["RCPT TO", "530 5.7.0 Authentication required", { kind: "server", code: "login" }],
    ["RCPT TO", "550 relay not permitted", { kind: "refused", code: "refused" }],
    [
      "RCPT TO",
      "553 sorry, that domain isn't in my list of allowed rcpthosts",
      { kind: "refused", code: "refused" },
    ],
    ["RCPT TO", "550 Blocked by policy", { kind: "refused", code: "refused" }],
    [
      "RCPT TO",
      "550 5.1.8 <a@b>: Sender address rejected: Domain not found",
      { kind: "server", code: "sender" },
    ],
    ["RCPT TO", "550 5.1.0 <a@b>: Sender address rejected: User unknown", { kind: "server", code: "sender" }],
    ["RCPT TO", "550 Sender verify failed", { kind: "server", code: "sender" }],
    [
      "RCPT TO",
      "550 5.1.1 <c@d>: Recipient address rejected: User unknown",
      { kind: "address", code: "no-mailbox" },
    ],
    ["RCPT TO", "550 <relay@c.nl>: user not found", { kind: "address", code: "no-mailbox" }],
    ["RCPT TO", "550 5.0.0 sender@c.nl unknown", { kind: "address", code: "no-mailbox" }],
    ["RCPT TO", "501 5.1.3 Bad recipient address syntax", { kind: "address", code: "bad-address" }],
    ["RCPT TO", "553 Mailbox name not allowed", { kind: "address", code: "bad-address" }],
    ["RCPT TO", "450 4.2.0 Greylisted", { kind: "later", code: "greylisted" }],
    ["RCPT TO", "421 4.7.0 Too fast", { kind: "server", code: "busy" }],
    ["MAIL FROM", "550 5.7.1 Not your address", { kind: "server", code: "sender" }],
    ["MAIL FROM", "451 4.3.0 Later", { kind: "server", code: "busy" }],
    ["MAIL FROM", "530 5.7.0 Log in first", { kind: "server", code: "login" }],
    ["DATA", "451 4.7.1 Greylisted", { kind: "later", code: "greylisted" }],
    ["DATA", "550 5.1.1 No such user", { kind: "address", code: "no-mailbox" }],
    ["DATA", "554 5.7.1 Spam", { kind: "refused", code: "refused" }],
    ["DATA", "550 5.1.8 Sender unknown", { kind: "server", code: "sender" }],
    ["DATA", "552 5.3.4 Too large", { kind: "refused", code: "refused" }],
    ["CONN", "554 No service", { kind: "server", code: "refuses" }],
  ])("%s %s", (command, response, verdict) => {
    expect(judgeFailure(answer(command, response), false)).toEqual(verdict);
  });

  it.each([
    [{ code: "EAUTH", responseCode: 535, command: "AUTH PLAIN" }, "login"],
    [{ code: "EAUTH", responseCode: 454, command: "AUTH PLAIN" }, "busy"],
    [{ code: "ETLS", command: "CONN" }, "tls"],
    [{ code: "ESOCKET", originalCode: "DEPTH_ZERO_SELF_SIGNED_CERT", command: "CONN" }, "tls"],
    [{ code: "ESOCKET", originalCode: "ERR_TLS_CERT_ALTNAME_INVALID", command: "CONN" }, "tls"],
    [{ code: "ESOCKET", originalCode: "ECONNREFUSED", command: "CONN" }, "unreachable"],
    [{ code: "ETIMEDOUT", command: "CONN" }, "slow"],
    [{ code: "ESOCKET", command: "CONN" }, "unreachable"],
    [{ code: "EDNS", command: "CONN" }, "unreachable"],
    [{ code: "ECONNECTION", command: "CONN" }, "unreachable"],
    [{ code: "EPROTOCOL", command: "CONN" }, "protocol"],
    [{ code: "ENOSPC" }, "fault"],
    [{ code: "ESTREAM", command: "API" }, "fault"],
    [{}, "fault"],
  ])("%o is of the server", (failure, code) => {
    expect(judgeFailure(failure, false)).toEqual({ kind: "server", code });
  });

  it("of an address that is none is of the address", () => {
    const failure = { code: "EENVELOPE", command: "API" };
    expect(judgeFailure(failure, false)).toEqual({ kind: "address", code: "bad-address" });
  });

  it("after the end is a refusal when the server says so, and unknown when it says nothing", () => {
    const broken = { code: "ECONNECTION", command: "CONN" };
    expect(judgeFailure(broken, true)).toEqual({ kind: "unconfirmed" });
    expect(judgeFailure({ code: "ETIMEDOUT", command: "CONN" }, true)).toEqual({ kind: "unconfirmed" });
    expect(judgeFailure(answer("DATA", "451 Not now", "EMESSAGE"), true).kind).toBe("later");
    expect(judgeFailure(answer("DATA", "421 Closing", "EMESSAGE"), true)).toEqual({
      kind: "server",
      code: "busy",
    });
  });
});
