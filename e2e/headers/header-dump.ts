import { type KindOfAnswer } from "./kinds-of-answer";

/** They differ from moment to moment, or belong to the connection. */
const leftOut = new Set([
  "connection",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "last-modified",
  "transfer-encoding",
]);

const fixed = (value: string) =>
  value
    .replace(/'nonce-[^']+'/g, "'nonce-…'")
    .replace(/^([\w-]+)=[^;]*/, (whole, name: string) =>
      /^(flash|session)$/.test(name) ? `${name}=…` : whole,
    )
    .replace(/Expires=[^;]+/i, "Expires=…");

/** The headers of one answer of every kind, as the document shows them. */
export function headerDump(kinds: readonly KindOfAnswer[]): string {
  const parts = kinds.map(({ name, answer: { status, headers } }) => {
    const lines = [...headers]
      .filter(([header]) => !leftOut.has(header))
      .map(([header, value]) => `${header}: ${fixed(value)}`);
    return `## ${name}: ${status}\n\n\`\`\`text\n${lines.join("\n")}\n\`\`\`\n`;
  });
  return [
    "# Headers",
    "",
    "What every kind of answer says, as the journey `headers.spec.ts` received it over http; it fails when this page no",
    "longer tells what it gets. `UPDATE_HEADERS=1 pnpm e2e headers` writes it anew. Over https every answer also says",
    "`strict-transport-security: max-age=63072000; includeSubDomains`, and cookies are `Secure`. Left out: what differs",
    "from moment to moment (`date`, `etag`, lengths) and what belongs to the connection.",
    "",
    ...parts,
  ].join("\n");
}
