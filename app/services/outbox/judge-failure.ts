import { type UnreachableCode } from "./unreachable.server";

/** What keeps mails from going out at all; `outbox.server.*` says each. */
export const serverProblems = [
  "unreachable",
  "slow",
  "tls",
  "login",
  "sender",
  "busy",
  "refuses",
  "protocol",
  "fault",
] as const;
export type ServerProblem = (typeof serverProblems)[number];

export type Verdict =
  /** This address does not work. */
  | { readonly kind: "address"; readonly code: UnreachableCode }
  /** Not now, for this address. */
  | { readonly kind: "later"; readonly code: "greylisted" }
  /** The server does not want this mail, and not because of the address: of one mail a chance, of several the server's rules. */
  | { readonly kind: "refused"; readonly code: "refused" }
  /** Nothing goes out for now. */
  | { readonly kind: "server"; readonly code: ServerProblem }
  /** The whole mail was given and no answer came: it may have arrived. */
  | { readonly kind: "unconfirmed" };

interface Failure {
  /** Of nodemailer, or of the system. */
  readonly code?: unknown;
  /** Of the system, where nodemailer put its own in its place. */
  readonly originalCode?: unknown;
  /** The server's answer, as a number. */
  readonly responseCode?: unknown;
  /** The server's answer. */
  readonly response?: unknown;
  /** What was answered so. */
  readonly command?: unknown;
}

const address = (code: UnreachableCode): Verdict => ({ kind: "address", code });
const server = (code: ServerProblem): Verdict => ({ kind: "server", code });
const refused: Verdict = { kind: "refused", code: "refused" };

/**
 * What a failure says, by where in the dialogue it came (RFC 5321, 4.2) and by the enhanced status code (RFC 3463) if the
 * server gives one.
 * @param ended the whole mail was given, its end included
 */
export function judgeFailure(failure: Failure, ended: boolean): Verdict {
  const { code, originalCode, responseCode, command } = failure;
  const answer = typeof responseCode === "number" ? responseCode : null;
  if (ended && answer === null) return { kind: "unconfirmed" };
  // "Closing transmission channel": of nobody in particular.
  if (answer === 421) return server("busy");
  // Not now is no wrong password (RFC 4954, 6: 454).
  if (code === "EAUTH" && answer !== null && answer < 500) return server("busy");
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") return server("login");
  if (code === "ETLS" || code === "EREQUIRETLS" || ofCertificate.test(String(originalCode)))
    return server("tls");
  if (command === "API" && code === "EENVELOPE") return address("bad-address");
  if (answer !== null && command === "MAIL FROM") return server(ofSender(answer));
  if (answer !== null && command === "RCPT TO") return ofRecipient(answer, reasonOf(failure));
  if (answer !== null && command === "DATA") return ofContent(answer, reasonOf(failure));
  return server(ofConnection(code, answer));
}

/** How OpenSSL and Node begin the names of what is wrong with a certificate, or with TLS itself. */
const ofCertificate = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_|ERR_TLS_|ERR_SSL_|EPROTO$)/;

interface Reason {
  /** Enhanced status code; empty when the server gives none. */
  readonly status: string;
  /** What the server says, without the addresses that it repeats: of `relay@…` it means nobody's rules. */
  readonly words: string;
}

function reasonOf({ response }: Failure): Reason {
  const answer = String(response ?? "");
  const [, status] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(answer) ?? [];
  return { status: status ?? "", words: answer.replace(/\S+@\S+/g, "") };
}

function ofSender(answer: number): ServerProblem {
  if (isLogin(answer)) return "login";
  return answer >= 500 ? "sender" : "busy";
}

const isLogin = (answer: number) => answer === 530 || answer === 534 || answer === 535 || answer === 538;

/**
 * The sender is judged when the recipient is named, as Postfix does unless told otherwise: else everybody's address would be
 * the one that does not work.
 */
const isOfSender = ({ status, words }: Reason) =>
  status === "5.1.7" ||
  status === "5.1.8" ||
  (isVague(status) && /\bsender( address)?\b.{0,40}\b(reject|verif|unknown|not )/i.test(words));

/** Rules and rights: relaying that is not allowed, for one. Without a status only the words tell. */
const isOfRules = ({ status, words }: Reason) =>
  status.startsWith("5.7.") ||
  (isVague(status) &&
    /\brelay|rcpthosts|authenticat|\bpolicy\b|blocked (using|by)|black ?list|\bspam/i.test(words));

const isVague = (status: string) => status === "" || /^5\.[015]\.0$/.test(status);

function ofRecipient(answer: number, reason: Reason): Verdict {
  const { status } = reason;
  if (answer < 500) return { kind: "later", code: "greylisted" };
  if (isLogin(answer)) return server("login");
  if (isOfSender(reason)) return server("sender");
  if (isOfRules(reason)) return refused;
  if (status === "5.1.3" || (status === "" && (answer === 501 || answer === 553)))
    return address("bad-address");
  if (status === "5.2.2" || answer === 552) return address("mailbox-full");
  return address(
    status === "" || /^5\.[015]\./.test(status) || status === "5.2.1" ? "no-mailbox" : "refused",
  );
}

function ofContent(answer: number, reason: Reason): Verdict {
  const { status } = reason;
  if (answer < 500) return { kind: "later", code: "greylisted" };
  if (isOfSender(reason)) return server("sender");
  if (isOfRules(reason)) return refused;
  if (status.startsWith("5.1.") || status === "5.2.1") return address("no-mailbox");
  return status === "5.2.2" ? address("mailbox-full") : refused;
}

function ofConnection(code: unknown, answer: number | null): ServerProblem {
  if (answer !== null) return answer >= 500 ? "refuses" : "busy";
  if (code === "ETIMEDOUT") return "slow";
  if (code === "EPROTOCOL") return "protocol";
  return ["ECONNECTION", "ESOCKET", "EDNS", "ECONNREFUSED", "ECONNRESET"].some((known) => known === code)
    ? "unreachable"
    : "fault";
}
