/** An answer as far as its headers and markup go. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Lets a browser keep it: it says the same to everybody. */
const mayBeKept = /^(text\/(css|javascript|plain)|application\/javascript|image\/svg\+xml|font\/)/;

/** Scripts, styles and fonts are no documents; the headers about documents would be a good part of their size. */
const isPart = (type: string) => /^(text\/css|(text|application)\/javascript|font\/)/.test(type);

/**
 * What an answer lacks of what every answer has (spec trust.md 4). Empty when it is right.
 * @param shared a file that is the same for everybody
 */
export function judgeHeaders({ headers, body }: Answer, { https = false, shared = false } = {}): string[] {
  const wrong: string[] = [];
  const type = headers.get("content-type") ?? "";
  const expect = (name: string, value: RegExp) => {
    const given = headers.get(name);
    if (given === null || !value.test(given)) wrong.push(`${name}: ${given}`);
  };
  expect("x-content-type-options", /^nosniff$/);
  expect("cross-origin-resource-policy", /^same-origin$/);
  if (!isPart(type)) {
    expect("referrer-policy", /^same-origin$/);
    expect("permissions-policy", /camera=\(\), microphone=\(\), geolocation=\(\)/);
    expect("cross-origin-opener-policy", /^same-origin$/);
    expect("x-frame-options", /^DENY$/);
    expect("content-security-policy", /^default-src 'none'(;|$)/);
    expect("content-security-policy", /frame-ancestors 'none'/);
  }
  expect(
    "cache-control",
    shared && mayBeKept.test(type) ? /^(private, no-store|public, max-age=\d+)/ : /no-store/,
  );
  if (https) expect("strict-transport-security", /^max-age=\d{8,}; includeSubDomains$/);
  for (const name of ["server", "x-powered-by", "access-control-allow-origin"])
    if (headers.has(name)) wrong.push(`tells ${name}`);
  const policy = headers.get("content-security-policy") ?? "";
  if (/unsafe|\*|https?:/.test(policy)) wrong.push(`policy: ${policy}`);
  const disposition = headers.get("content-disposition");
  if (disposition !== null && !/^attachment; filename="[\w.-]+"$/.test(disposition))
    wrong.push(`content-disposition: ${disposition}`);
  for (const cookie of headers.getSetCookie())
    if (
      !/; HttpOnly/i.test(cookie) ||
      !/; SameSite=(Lax|Strict)/i.test(cookie) ||
      (https && !/; Secure/i.test(cookie))
    )
      wrong.push(`cookie ${cookie.split("=")[0]}`);
  if (type.startsWith("text/html")) wrong.push(...judgeMarkup(policy, body));
  return wrong;
}

/** Scripts and styles of a page need its nonce, and nothing of a page runs without being a script. */
function judgeMarkup(policy: string, body: string): string[] {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const wrong: string[] = [];
  for (const [tag] of body.matchAll(/<(?:script|style)\b[^>]*>/g))
    if (nonce === undefined || !tag.includes(`nonce="${nonce}"`)) wrong.push(tag.slice(0, 80));
  for (const [tag] of body.matchAll(/<[a-z][^<>]*\s(?:on[a-z]+|style)=[^<>]*>/gi))
    wrong.push(tag.slice(0, 80));
  if (/(href|action|src)="\s*(javascript|data|vbscript):/i.test(body)) wrong.push("an address that runs");
  return wrong;
}
