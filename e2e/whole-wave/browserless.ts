import { type HtmlForm, formsIn } from "./html-form";

/** What a page answered with, and where it was in the end. */
export interface Answered {
  readonly status: number;
  readonly path: string;
  readonly html: string;
}

/** The service was away, or answered with a fault: worth trying again. */
export class Away extends Error {}

/** Somebody without a browser: keeps cookies, follows redirects, and sends forms as they stand in the page. */
export class Browserless {
  private readonly cookies: Map<string, string>;

  /**
   * @param url of the service, without a slash at the end
   * @param address where this visitor comes from, as a proxy on this machine would say it
   */
  constructor(
    private readonly url: string,
    readonly address = "",
    cookies: Readonly<Record<string, string>> = {},
  ) {
    this.cookies = new Map(Object.entries(cookies));
  }

  async get(path: string): Promise<Answered> {
    return this.follow(await this.send(path), path);
  }

  /** Sends a form that was read from a page at `path`. */
  async submit(
    path: string,
    form: Pick<HtmlForm, "action">,
    body: URLSearchParams | FormData,
  ): Promise<Answered> {
    const to = form.action === "" ? path : new URL(form.action, `http://here.invalid${path}`).pathname;
    const search = form.action.includes("?") ? form.action.slice(form.action.indexOf("?")) : "";
    return this.follow(await this.send(to + search, { method: "POST", body }), to);
  }

  /**
   * Opens a page, fills its form in and sends it.
   * @param has names of fields, values of buttons, or the intent by which the form is known
   * @param fields what is filled in; what is not named stays as it stands in the page
   * @throws when the page has no such form, or refuses it (4xx)
   */
  async fill(
    path: string,
    has: readonly string[],
    fields: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<Answered> {
    const page = await this.get(path);
    // Not those of the frame around every page: another language, another theme, signing out.
    const own = formsIn(page.html).filter(({ action }) => action === "" || action.startsWith(page.path));
    const form = own.find(({ offers, buttons, filled }) =>
      has.every(
        (one) =>
          offers.has(one) || filled.get("intent") === one || buttons.some(({ value }) => value === one),
      ),
    );
    if (!form) throw new Error(`${page.path} (${page.status}) has no form with ${has.join(", ")}.`);
    const body = new URLSearchParams(form.filled);
    for (const [name, value] of Object.entries(fields)) {
      body.delete(name);
      for (const one of [value].flat()) body.append(name, one);
    }
    const answered = await this.submit(page.path, form, body);
    if (answered.status >= 400)
      throw new Error(`${path} refused its form with ${answered.status}: ${wordsOf(answered.html)}`);
    return answered;
  }

  private async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    headers.set("accept-language", "nl");
    if (this.address !== "") headers.set("x-forwarded-for", this.address);
    if (init.method === "POST") headers.set("origin", this.url);
    let response: Response;
    try {
      response = await fetch(this.url + path, { ...init, headers, redirect: "manual" });
    } catch (error) {
      throw new Away("No answer", { cause: error });
    }
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0\b/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  private async follow(response: Response, path: string): Promise<Answered> {
    const to = response.headers.get("location");
    if (to !== null && response.status >= 300 && response.status < 400) {
      const next = new URL(to, this.url + path);
      return this.follow(await this.send(next.pathname + next.search), next.pathname);
    }
    const html = await response.text().catch((error: unknown) => {
      throw new Away("Half an answer", { cause: error });
    });
    if (response.status >= 500 || response.status === 429) throw new Away(`${path}: ${response.status}`);
    return { status: response.status, path, html };
  }
}

/** What a page says, for whoever has to find out why it refused. */
function wordsOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  return main
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 600);
}
