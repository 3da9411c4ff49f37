interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: { readonly origin?: string };
}

/**
 * Whether a request may be what a mail provider posts by itself when somebody presses its button to get no more mails (RFC
 * 8058): without an origin, to the page where the holder of a link declines. That page looks at what was posted.
 */
export function mayBeOneClick({ method, path, headers }: Sent): boolean {
  return method === "POST" && headers.origin === undefined && /^\/r\/[\w-]{20,128}\/mails$/.test(path);
}
