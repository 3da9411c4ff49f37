import { type Message } from "@vensterbank/core";

export type Asked<Options> =
  { readonly ok: true; readonly options: Options } | { readonly ok: false; readonly problem: Message };

interface Refusal {
  readonly error?: { readonly code: string; readonly params?: Message["params"] };
}

/**
 * Asks the server for a challenge. Where it leads to another page instead of answering (who is no longer signed in, or
 * has to confirm first), the page is loaded anew, which leads there too.
 */
export async function askChallenge<Options>(address: string): Promise<Asked<Options>> {
  const unreachable: Asked<Options> = { ok: false, problem: { key: "account.passkey.unreachable" } };
  try {
    // An empty form: the server takes nothing else.
    const answer = await fetch(address, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams(),
    });
    if (answer.redirected) {
      window.location.reload();
      return unreachable;
    }
    const body = (await answer.json()) as Options & Refusal;
    if (answer.ok) return { ok: true, options: body };
    const { error } = body;
    return error
      ? { ok: false, problem: { key: `errors.${error.code}`, params: error.params } }
      : unreachable;
  } catch {
    return unreachable;
  }
}
