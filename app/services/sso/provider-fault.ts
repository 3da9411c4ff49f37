/** What can be wrong with an identity provider, as far as whoever set it up can be told; `sso.fault.*` says each. */
export const providerFaultKinds = [
  /** No https address, or one with a name and password in it. */
  "address",
  /** It stands in a network that this installation does not go into. */
  "network",
  /** Its name is not known, nothing answers there, or its certificate is not trusted. */
  "unreachable",
  /** It took too long. */
  "slow",
  /** It answered with more than such an answer can be. */
  "large",
  /** It sent us elsewhere; we do not follow. */
  "redirect",
  /** What it answered is not what OpenID Connect asks for. */
  "answer",
  /** It calls itself by another address than the one that was filled in. */
  "issuer",
  /** It lacks something that we need: the code flow, or its address for tokens or keys. */
  "unfit",
  /** It does not know the client id, or the secret is not right. */
  "client",
] as const;
export type ProviderFaultKind = (typeof providerFaultKinds)[number];

export class ProviderFault extends Error {
  override readonly name = "ProviderFault";
  constructor(readonly kind: ProviderFaultKind) {
    super(`The identity provider cannot be used: ${kind}`);
  }
}

/** The fault inside what a library threw, however deep it was wrapped. */
export function providerFaultIn(thrown: unknown): ProviderFault | null {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++)
    if (error instanceof ProviderFault) return error;
  return null;
}
