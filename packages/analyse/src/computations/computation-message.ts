/** What a thread is asked, one thing at a time. */
export interface ComputationRequest {
  readonly name: string;
  readonly input: unknown;
}

/** What it answers. */
export type ComputationAnswer =
  { readonly kind: "value"; readonly value: unknown } | { readonly kind: "fault"; readonly fault: unknown };
