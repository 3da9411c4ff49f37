const mailAddress = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/;

/**
 * A mail address as people keep it in lists: with `mailto:` before it, a name around it (`Bo <bo@x.nl>`), a dot or comma
 * behind it, spaces around it or beside its `@` and dots. Anything that would be a guess gives null, so also two addresses.
 */
export function cleanMailAddress(text: string): string | null {
  const bare = text.replace(/[\u200b-\u200d\u2060\ufeff]/g, "");
  const inBrackets = /^[^<>@]*<([^<>]+)>[\s.,;]*$/.exec(bare);
  const address = (inBrackets?.[1] ?? bare)
    .trim()
    .replace(/^mailto:\s*/i, "")
    .replace(/\?.*$/, "")
    .replace(/\s*([@.])\s*/g, "$1")
    .replace(/[\s.,;]+$/, "");
  return mailAddress.test(address) && !address.includes("..") ? address : null;
}
