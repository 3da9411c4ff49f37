import { type WithheldReason } from "../../measure";

export interface Coverage {
  readonly people: Response;
  readonly partners: Response;
  /** Node figures need 80 %, density, blocks and E-I 70 % of the people inside; null = shown. */
  readonly nodesWithheld: WithheldReason | null;
  readonly blocksWithheld: WithheldReason | null;
}

export interface Response {
  readonly present: number;
  readonly answered: number;
  /** Null when nobody is present. */
  readonly share: number | null;
}
