/** Something in a file that should not lie in a repository. */
export interface SecretFound {
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
  readonly kind: SecretKind;
}

const kinds = {
  "private key": /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/,
  "cloud key": /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bAIza[\w-]{35}\b/,
  "access token":
    /\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{40,}|\bglpat-[\w-]{20,}|\bnpm_[A-Za-z0-9]{36}\b|\bxox[abprs]-[\w-]{10,}|\bsk-[A-Za-z0-9_-]{32,}|\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  "signed token": /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  "password in an address":
    /\b[a-z][a-z+]{2,14}:\/\/[^\s/:@"'`<>]+:(?!\$\{|password\b|secret\b|…)[^\s/@"'`<>]{3,}@[\w[]/i,
  "written password":
    /\b\w*(?:password|passwd|secret|api_?key|auth_?token|access_?token)["']?\s*[:=]\s*["'](?=[^"'\s]*\d)[^"'\s]{8,}["']/i,
  "path of a machine":
    /(?:^|[\s"'`(=])(?:\/home\/[a-z]\w+\/|\/Users\/[A-Za-z]\w+\/|\/work\/\w+\/|\/root\/\w|[A-Z]:\\Users\\\w)/,
} as const;
export type SecretKind = keyof typeof kinds;

/** Keys, tokens, passwords and paths of somebody's machine in a text; lines that cannot be text are not looked at. */
export function secretsIn(file: string, text: string): readonly SecretFound[] {
  if (text.includes("\0")) return [];
  return text.split("\n").flatMap((content, index) => {
    const told = content.slice(0, 5_000);
    return (Object.keys(kinds) as SecretKind[])
      .filter((kind) => kinds[kind].test(told))
      .map((kind) => ({ file, line: index + 1, kind }));
  });
}

/** A find that was looked at and is none. */
export interface ReviewedSecret {
  readonly file: string;
  readonly kind: SecretKind;
  readonly reason: string;
}

/** Finds that nobody has looked at. */
export function unreviewed(
  found: readonly SecretFound[],
  reviewed: readonly ReviewedSecret[],
): readonly SecretFound[] {
  return found.filter(
    ({ file, kind }) => !reviewed.some((one) => one.file === file && one.kind === kind && one.reason !== ""),
  );
}
