/** Cookies of one browser at one provider. */
export type Jar = Map<string, string>;

interface Sent {
  readonly jar: Jar;
  readonly form?: Record<string, string>;
}

async function send(url: string, { jar, form }: Sent): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const response = await fetch(url, {
    method: form ? "POST" : "GET",
    body: form ? new URLSearchParams(form) : undefined,
    redirect: "manual",
    headers: cookie === "" ? {} : { cookie },
  });
  for (const line of response.headers.getSetCookie()) {
    const [name, value] = line.split(";")[0].split(/=(.*)/s);
    if (value === "") jar.delete(name);
    else jar.set(name, value);
  }
  return response;
}

/**
 * Goes through the pages of a provider as a person would: fills in a name where it asks who one is, agrees where it asks
 * whether that may be told.
 * @param start where the product sent the browser
 * @returns the address to which the provider sends the browser back
 */
export async function signInAtProvider(start: URL, login: string, jar: Jar = new Map()): Promise<URL> {
  let url = start.href;
  let response = await send(url, { jar });
  for (let step = 0; step < 20; step++) {
    const location = response.headers.get("location");
    if (location !== null) {
      url = new URL(location, url).href;
      if (new URL(url).origin !== start.origin) return new URL(url);
      response = await send(url, { jar });
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined)
      throw new Error(`The provider answered with ${response.status} and no form`);
    url = new URL(action, url).href;
    response = await send(url, { jar, form: { prompt, login, password: "anything" } });
  }
  throw new Error("The provider goes in circles");
}
