import { type SendOptions, type UnsavedAnswer } from "./answer-queue";
import type { Kept } from "./save";

/** A try that takes longer than this many milliseconds counts as lost. */
const longestTry = 40_000;
/** Bodies up to this length may outlive the page that sends them. */
const mostKeptAlive = 10_000;

/** What the server says when it takes no answers any more: a code of `AppErrorCode`, or one that is not known here. */
export class AnswersRefused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Codes that mean "not now" rather than "not any more". */
const forNow = new Set(["tenant-suspended", "key-missing", "too-many-attempts", "too-busy"]);

/**
 * Sends answers to where they are kept.
 * @throws {AnswersRefused} when they will never be taken
 * @throws when they did not arrive, or the server cannot take them now
 */
export async function sendAnswers(
  address: string,
  { step, fields, tried }: UnsavedAnswer,
  { late, intent }: SendOptions,
  signal: AbortSignal,
): Promise<Kept> {
  const body = new URLSearchParams(fields);
  body.set("step", step);
  if (intent !== undefined) body.set("intent", intent);
  if (late) {
    body.set("late", "yes");
    for (const one of tried) body.append("tried", one);
  }
  const text = body.toString();
  const tooLong = new AbortController();
  const timer = setTimeout(() => tooLong.abort(), longestTry);
  const stop = () => tooLong.abort();
  signal.addEventListener("abort", stop);
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      signal: tooLong.signal,
      keepalive: text.length < mostKeptAlive,
    });
    if (response.ok) return (await response.json()) as Kept;
    const code = await codeOf(response);
    if (response.status >= 500 || forNow.has(code)) throw new Error("Not kept");
    throw new AnswersRefused(code);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

async function codeOf(response: Response): Promise<string> {
  try {
    const { error } = (await response.json()) as { error?: { code?: string } };
    return error?.code ?? "";
  } catch {
    return "";
  }
}
